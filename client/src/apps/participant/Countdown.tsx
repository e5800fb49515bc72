import { createContext } from 'preact';
import { useMemo } from 'preact/hooks';
import { useT, type Translate } from '../../i18n';
import { clockFace } from '../../ui/remaining';
import './Countdown.css';

export interface Time {
  /** Whole seconds. */
  left: number;
  /** Something is written or chosen that nobody has sent. */
  unsent: boolean;
}

/** Every second is shown from here on; before, and when a deadline is days away, nobody needs to watch it. */
export const mostShown = 3_600;
/** In the last seconds whoever has not sent is told to. */
const last = 10;
/** Ears hear it at these seconds. */
const said = [0, last, 30, 60];

/** What is left of the time for the question in front of this person; null where nobody set a timer. */
export const TimeLeft = createContext<Time | null>(null);

/** A clock that runs down, calmly: nothing blinks, and nothing is sent by itself. */
export function Countdown({ left, unsent }: Time) {
  const t = useT();
  return (
    <p class={left <= last ? 'countdown countdown-last' : 'countdown'} role="timer">
      {left > 0 ? <span class="figures">{clockFace(left)}</span> : t('time.up')}
      {left > 0 && left <= last && unsent && <span>{t('time.send')}</span>}
    </p>
  );
}

/** What ears hear of the time: only now and then, as it was when they were told. */
export function useTimeSaid(time: Time | null): string {
  const t = useT();
  const mark = time === null ? undefined : said.find((seconds) => time.left <= seconds);
  return useMemo(() => (time === null || mark === undefined ? '' : timeSaid(time, t)), [mark, t]);
}

function timeSaid({ left, unsent }: Time, t: Translate): string {
  if (left === 0) return t('time.up');
  return left <= last && unsent ? `${t('time.left', { seconds: left })} ${t('time.send')}` : t('time.left', { seconds: left });
}
