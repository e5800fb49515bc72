/** What went wrong, in the language of the person who is looking. */
import { ApiError } from '../../core/api';
import type { Outcome } from '../../core/desk';
import type { PlainKey, Translate } from '../../i18n';

/** The codes of failures that a presenter can meet; any other is told in the server's own words. */
const failures: Record<string, PlainKey> = {
  offline: 'failed.offline',
  unknown_caller: 'failed.unknown_caller',
  forbidden: 'failed.forbidden',
  not_your_room: 'failed.not_your_room',
  only_paired: 'failed.only_paired',
  needs_account: 'failed.needs_account',
  needs_presenter: 'failed.needs_presenter',
  needs_organiser: 'failed.needs_organiser',
  needs_admin: 'failed.needs_admin',
  worthless_link: 'failed.worthless_link',
  too_many_tries: 'failed.too_many_tries',
  no_such_room: 'failed.no_such_room',
  no_such_deck: 'failed.no_such_deck',
  busy: 'failed.busy',
  no_such_share: 'failed.no_such_share',
  share_withdrawn: 'failed.share_withdrawn',
  share_expired: 'failed.share_expired',
  overtaken: 'failed.overtaken',
  removed: 'failed.removed',
  name_taken: 'failed.name_taken',
  not_your_label: 'failed.not_your_label',
  too_many: 'failed.too_many',
  too_many_exports: 'failed.too_many_exports',
};

/** Every reason for which the server refuses a command. */
export const refusals: Record<string, PlainKey> = {
  ended: 'refused.ended',
  no_slide: 'refused.no_slide',
  first: 'refused.first',
  last: 'refused.last',
  nothing_asked: 'refused.nothing_asked',
  not_open: 'refused.not_open',
  open: 'refused.open',
  revealed: 'refused.revealed',
  hidden: 'refused.hidden',
  never: 'refused.never',
  too_many_rounds: 'refused.too_many_rounds',
  nothing_to_undo: 'refused.nothing_to_undo',
  one_round: 'refused.one_round',
  no_timer: 'refused.no_timer',
  no_mark: 'refused.no_mark',
  too_many_marks: 'refused.too_many_marks',
  no_words: 'refused.no_words',
  no_merge: 'refused.no_merge',
  no_lens: 'refused.no_lens',
  no_item: 'refused.no_item',
  too_few_items: 'refused.too_few_items',
  too_many_slides: 'refused.too_many_slides',
  empty_item: 'refused.empty_item',
  same_items: 'refused.same_items',
  paced: 'refused.paced',
  begun: 'refused.begun',
  too_late: 'refused.too_late',
  too_far: 'refused.too_far',
  no_rehearsal: 'refused.no_rehearsal',
  no_samples: 'refused.no_samples',
  unchangeable: 'refused.unchangeable',
  forbidden: 'refused.forbidden',
};

const verdicts: Record<number, PlainKey> = {
  4500: 'seat.older',
  4501: 'seat.older',
  4502: 'failed.no_such_room',
  4504: 'seat.forbidden',
};

/** Whether the same might work in a moment. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof ApiError) || error.code === 'offline' || error.code === 'busy' || error.code === 'not_archiving';
}

/** Why a request failed. */
export function failureSentence(t: Translate, error: unknown): string {
  if (!(error instanceof ApiError)) return t('failed.offline');
  const key = failures[error.code] ?? refusals[error.code];
  return key ? t(key) : error.message;
}

/** Why an order did not do what was meant; null when it did. */
export function outcomeSentence(t: Translate, { status, code, sentence }: Outcome): string | null {
  switch (status) {
    case 'ok':
      return null;
    case 'stale':
      return t('order.stale');
    case 'busy':
      return t('failed.busy');
    case 'lost':
      return t('order.lost');
    case 'offline':
      return t('order.offline');
    case 'refused': {
      const key = code === null ? undefined : refusals[code];
      return key ? t(key) : (sentence ?? t('order.lost'));
    }
  }
}

/** Why this page has no seat any more, after the connection was ended with this code. */
export function verdictSentence(t: Translate, code: number | undefined): string {
  return t(verdicts[code ?? 0] ?? 'seat.ended');
}
