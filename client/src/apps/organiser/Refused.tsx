import { ApiError } from '../../core/api';
import { useT } from '../../i18n';
import { Apart } from '../presenter/Apart';
import { isPassing } from '../presenter/sentences';
import { SignedOut } from '../presenter/SignedOut';
import { archiveSentence } from './failures';

export interface RefusedProps {
  failure: unknown;
  /** Where else there is something to see. */
  link?: { href: string; text: string };
  onRetry: () => void;
}

/** What somebody can do about by signing in. */
const withoutAccount: readonly unknown[] = ['needs_account', 'only_paired'];

/** A page of the archive that cannot be had: why, and what helps. Somebody who is not signed in can do that. */
export function Refused({ failure, link, onRetry }: RefusedProps) {
  const t = useT();
  if (failure instanceof ApiError && failure.code === 'unknown_caller') return <SignedOut />;
  const signIn = failure instanceof ApiError && withoutAccount.includes(failure.code) && { href: '/account', text: t('gallery.sign_in') };
  const way = signIn || link;
  return <Apart sentence={archiveSentence(t, failure)} {...(way && { link: way })} {...(isPassing(failure) && { onRetry })} />;
}
