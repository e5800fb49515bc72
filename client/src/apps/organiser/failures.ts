/** What went wrong in the archive, in the language of the person who is looking. */
import { ApiError } from '../../core/api';
import type { PlainKey, Translate } from '../../i18n';
import { failureSentence } from '../presenter/sentences';

/** The codes of failures that are met nowhere else. */
const failures: Record<string, PlainKey> = {
  too_many_rooms: 'failed.too_many_rooms',
  too_little: 'failed.too_little',
};

/** Why a request failed. */
export function archiveSentence(t: Translate, error: unknown): string {
  const key = error instanceof ApiError ? failures[error.code] : undefined;
  return key ? t(key) : failureSentence(t, error);
}
