import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { useT } from '../i18n';
import './Toast.css';

export interface ToastProps {
  /** What just happened; null when there is nothing to say. */
  message: string | null;
  /** Takes it back. */
  onUndo?: () => void;
  /** It has been there long enough. */
  onGone: () => void;
  /** How long it stays, in ms, unless a finger or the focus rests on it. */
  stays?: number;
}

/** Says what just happened and offers to take it back, instead of asking beforehand whether you are sure. */
export function Toast({ message, onUndo, onGone, stays = 8_000 }: ToastProps) {
  const t = useT();
  const [held, setHeld] = useState(false);
  // A page that renders again with a new function does not start the time again.
  const gone = useRef(onGone);
  gone.current = onGone;
  // A toast that disappears under a finger never sees it leave.
  useEffect(() => setHeld(false), [message]);
  useEffect(() => {
    if (message === null || held) return;
    const timer = setTimeout(() => gone.current(), stays);
    return () => clearTimeout(timer);
  }, [message, held, stays]);
  return (
    <div class="toast-place" role="status">
      {message !== null && (
        <div
          class={onUndo ? 'toast' : 'toast toast-plain'}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{message}</span>
          {onUndo && (
            <Button
              kind="quiet"
              icon="undo"
              onPress={() => {
                onUndo();
                onGone();
              }}
            >
              {t('undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
