import { useState } from 'preact/hooks';
import type { Command } from '../../../core/desk';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import './TimerPanel.css';

const minutes = [1, 2, 3, 5] as const;
/** The server sets a timer to an hour at most. */
const most = 60;

export interface TimerPanelProps {
  /** Whether a timer runs. */
  running: boolean;
  /** Whether there is time to add to: a timer that runs, or one that ran out. */
  extends: boolean;
  onCommand: (command: Command) => void;
  onClose: () => void;
}

/** How long the question takes answers; a digit picks as many minutes. */
export function TimerPanel({ running, extends: extendable, onCommand, onClose }: TimerPanelProps) {
  const t = useT();
  const [own, setOwn] = useState('10');
  const wanted = Number(own.replace(',', '.'));
  const sensible = wanted >= 0.1 && wanted <= most;
  return (
    <Dialog title={t('timer.title')} onClose={onClose}>
      <div
        class="timerpanel"
        onKeyDown={({ key, target }) => {
          const n = minutes.find((one) => key === `${one}`);
          if (n !== undefined && !(target instanceof HTMLInputElement)) onCommand({ do: 'timer', seconds: 60 * n });
        }}
      >
        {minutes.map((n, i) => (
          <Button key={n} first={i === 0} onPress={() => onCommand({ do: 'timer', seconds: 60 * n })}>
            {t('timer.minutes', { n })}
          </Button>
        ))}
        <form
          class="timerpanel-own"
          onSubmit={(event) => {
            event.preventDefault();
            if (sensible) onCommand({ do: 'timer', seconds: Math.round(60 * wanted) });
          }}
        >
          <label>
            {t('timer.own')}
            <input class="figures" inputMode="decimal" value={own} onInput={({ currentTarget }) => setOwn(currentTarget.value)} />
          </label>
          <button type="submit" class="button button-plain" aria-disabled={!sensible || undefined}>
            {t('timer.set')}
          </button>
        </form>
        {extendable && (
          <Button icon="more" onPress={() => onCommand({ do: 'extend', seconds: 15 })}>
            {t('timer.more')}
          </Button>
        )}
        {running && <Button onPress={() => onCommand({ do: 'timer', seconds: null })}>{t('timer.stop')}</Button>}
      </div>
    </Dialog>
  );
}
