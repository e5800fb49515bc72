import { Toast } from '../../../ui/Toast';
import type { Changing } from './useChanging';

/** Says what was just changed, with the way back, or why it was not. */
export function Changed({ changing: { done, failure, change, forget } }: { changing: Changing }) {
  const undo = done?.undo;
  return <Toast message={failure ?? done?.message ?? null} {...(undo && { onUndo: () => void change(undo) })} onGone={forget} />;
}
