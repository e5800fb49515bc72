import { useT } from '../../../i18n';
import type { Counted } from './remarks';
import './Refining.css';

export interface RefiningProps {
  labels: readonly Counted[];
  /** The label whose answers are read; null for all. */
  chosen: string | null;
  onChoose: (label: string | null) => void;
}

/** Which answers are read: all of them, or those with a label. */
export function Refining({ labels, chosen, onChoose }: RefiningProps) {
  const t = useT();
  // What was chosen stays to be let go of, also when its last answer lost it.
  if (labels.length === 0 && chosen === null) return null;
  return (
    <div class="refining" role="group" aria-label={t('labels.refine')}>
      <button type="button" class="refining-one" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t('labels.refine.all')}
      </button>
      {labels.map(({ label: { id, name, colour }, n }) => (
        <button key={id} type="button" class="refining-one" aria-pressed={chosen === id} onClick={() => onChoose(chosen === id ? null : id)}>
          <span class={`worn-label tint-${colour}`}>{name}</span> <span class="refining-n">{n}</span>
        </button>
      ))}
    </div>
  );
}
