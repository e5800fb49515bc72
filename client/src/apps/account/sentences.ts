/** What went wrong with an account, in the language of whoever is looking. */
import { ApiError } from '../../core/api';
import type { PlainKey, Translate } from '../../i18n';
import { failureSentence } from '../presenter/sentences';

const failures: Record<string, PlainKey> = {
  wrong_password: 'account.wrong',
  weak_password: 'account.weak',
  too_many_tries: 'account.too_often',
  taken: 'account.taken',
  last_admin: 'account.last_admin',
  provider_away: 'account.failed.provider_away',
  unknown_caller: 'account.failed.ended',
};

/** Why the organisation's own sign-in did not let somebody in. */
const refusals: Record<string, PlainKey> = {
  too_late: 'account.failed.too_late',
  not_known: 'account.failed.not_known',
  taken: 'account.failed.taken',
  refused: 'account.failed.refused',
};

export function accountSentence(t: Translate, error: unknown): string {
  const key = error instanceof ApiError ? failures[error.code] : undefined;
  return key ? t(key) : failureSentence(t, error);
}

export function refusalSentence(t: Translate, code: string): string {
  return t(refusals[code] ?? 'account.failed');
}
