import { useEffect, useState } from 'preact/hooks';
import type { RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { clockFace, useRemaining } from '../../../ui/remaining';
import { Status } from '../../../ui/Status';
import type { Orders } from './useOrders';
import './TimeStrip.css';

const more = { do: 'extend', seconds: 15 } as const;
const stop = { do: 'timer', seconds: null } as const;

/** The timer that runs, with more of it and none of it under the thumb. When it has run out, more is still to be had. */
export function TimeStrip({ scene, orders: { off, send, busy } }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { round, phase, until, now } = scene;
  const runs = phase === 'open' && until !== null;
  const left = useRemaining(runs ? until : null, now);
  // Which round had a timer: the scene after it no longer tells.
  const [timed, setTimed] = useState<string | null>(null);
  useEffect(() => {
    if (runs) setTimed(round?.key ?? null);
    else if (phase !== 'closed') setTimed(null);
  }, [runs, phase, round?.key]);
  const ended = left === 0 || (phase === 'closed' && round !== null && timed === round.key);
  return (
    <>
      <Status>{left === 60 || left === 30 || left === 10 ? t('clock.left', { face: clockFace(left) }) : ended ? t('clock.up') : ''}</Status>
      {(left !== null || ended) && (
        <div class="timestrip">
          <span class="timestrip-face" role="timer">
            {ended ? t('clock.up') : <span class="figures">{clockFace(left!)}</span>}
          </span>
          <Button disabled={off} busy={busy(more)} onPress={() => send(more)}>
            {t('clock.more')} <span class="unseen">{t('clock.more.name')}</span>
          </Button>
          {!ended && (
            <Button kind="quiet" disabled={off} busy={busy(stop)} onPress={() => send(stop)}>
              {t('clock.stop')} <span class="unseen">{t('clock.stop.name')}</span>
            </Button>
          )}
        </div>
      )}
    </>
  );
}
