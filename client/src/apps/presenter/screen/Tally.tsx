import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Count } from '../../../ui/Count';
import './Tally.css';

/** How many answered, while nobody may see what: calm, and with a reason. `small` beside something else to look at. */
export function Tally({ scene, small }: { scene: Scene; small: boolean }) {
  const t = useT();
  const { answered, present, phase, visibility } = scene;
  // Who answered and left is still counted, so there can be more answers than people.
  const everyone = Math.max(answered, present);
  return (
    <div class={small ? 'tally tally-small' : 'tally'}>
      <p class="tally-line">
        <span class="tally-count">
          <Count value={answered} />
        </span>
        <span class="tally-words">{t('tally.of', everyone)}</span>
      </p>
      <div class="tally-lane" aria-hidden="true">
        <div class="tally-fill" style={{ transform: `translateX(${everyone > 0 ? (answered / everyone) * 100 - 100 : -100}%)` }} />
      </div>
      <p class="tally-why">{t(reason(phase, visibility))}</p>
    </div>
  );
}

function reason(phase: Scene['phase'], visibility: Scene['visibility']) {
  if (visibility === 'never') return 'tally.never';
  if (phase !== 'open') return 'tally.closed';
  return visibility === 'after' ? 'tally.after' : 'tally.reveal';
}
