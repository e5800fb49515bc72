/** Why a room could not be kept, forgotten or taken in, in the reader's language. */
import { ApiError } from '../../../core/api';
import type { PlainKey, Translate } from '../../../i18n';
import { failureSentence } from '../../presenter/sentences';

const refusals: Record<string, PlainKey> = {
  not_archiving: 'keep.failed.not_archiving',
  not_over: 'keep.failed.not_over',
  no_room_file: 'in.failed.no_room_file',
  damaged_room_file: 'in.failed.damaged_room_file',
  newer_room_file: 'in.failed.newer_room_file',
  too_large: 'in.failed.too_large',
  another_room: 'in.failed.another_room',
  forgotten: 'in.failed.forgotten',
};

export function refusalSentence(t: Translate, failure: unknown): string {
  const key = failure instanceof ApiError ? refusals[failure.code] : undefined;
  return key ? t(key) : failureSentence(t, failure);
}
