import type { Show } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { visibilities, visibilityMeanings } from '../names';
import './VisibilityPanel.css';

type Visibility = Show['visibility'];

const choices: readonly Visibility[] = ['live', 'after', 'reveal', 'never'];

export interface VisibilityPanelProps {
  now: Visibility | null;
  onChoose: (visibility: Visibility) => void;
  onClose: () => void;
}

/** When the room may see the result of this question. */
export function VisibilityPanel({ now, onChoose, onClose }: VisibilityPanelProps) {
  const t = useT();
  return (
    <Dialog title={t('do.visibility')} onClose={onClose}>
      <ul class="visibility">
        {choices.map((choice) => (
          <li key={choice}>
            <button type="button" class="visibility-choice" aria-current={choice === now} onClick={() => onChoose(choice)}>
              <strong>{t(visibilities[choice])}</strong>
              <span>{t(visibilityMeanings[choice])}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
