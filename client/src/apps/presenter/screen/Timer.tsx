import { useRef } from 'preact/hooks';
import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { clockFace, useRemaining } from '../../../ui/remaining';
import './Timer.css';

/** So many seconds before the end the figures have the accent; they never blink. */
const last = 10;

/** How much time there is for the question in front of the room; once it is up, that it is, until the next step. */
export function Timer({ scene }: { scene: Scene }) {
  const t = useT();
  const left = useRemaining(scene.until, scene.now);
  const ranOut = useRanOut(scene);
  if (left === null && !ranOut) return null;
  if (!left) return <p class="timer timer-up">{t('timer.up')}</p>;
  return (
    <p class={`timer${left <= last ? ' timer-last' : ''}${left >= 600 ? ' timer-long' : ''}`} role="timer">
      <span class="timer-face figures">{clockFace(left)}</span>
      <span class="unseen">{t('timer.left')}</span>
    </p>
  );
}

/** Whether the question is closed because its time was up, and not by the presenter. */
function useRanOut({ phase, round, until, now }: Scene): boolean {
  const timed = useRef<{ round: string | undefined; until: number } | null>(null);
  if (until !== null) timed.current = { round: round?.key, until };
  else if (phase !== 'closed' || timed.current?.round !== round?.key) timed.current = null;
  return timed.current !== null && until === null && now >= timed.current.until;
}
