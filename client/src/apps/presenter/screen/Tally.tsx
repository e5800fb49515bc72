import type { Scene } from '../../../core/protocol';
import { outOf, useT } from '../../../i18n';
import { Count } from '../../../ui/Count';
import './Tally.css';

/** How many answered, while nobody may see what: calm, and with a reason. */
export function Tally({ scene }: { scene: Scene }) {
  const t = useT();
  const { answered, present } = scene;
  const everyone = outOf(answered, present).of;
  return (
    <div class="tally">
      <p class="tally-line">
        <span class="tally-count">
          <Count value={answered} />
        </span>
        <span class="tally-words">{t('tally.of', outOf(answered, present))}</span>
      </p>
      <div class="tally-lane" aria-hidden="true">
        <div class="tally-fill" style={{ transform: `translateX(${everyone > 0 ? (answered / everyone) * 100 - 100 : -100}%)` }} />
      </div>
      <Why scene={scene} />
    </div>
  );
}

/** How many answered at their own pace, now that nobody can any more. */
export function Gathered({ answered }: { answered: number }) {
  const t = useT();
  return (
    <div class="tally">
      <p class="tally-line">
        <span class="tally-count">
          <Count value={answered} />
        </span>
        <span class="tally-words">{t('pace.gave', { n: answered })}</span>
      </p>
      <p class="tally-why">{t('pace.over')}</p>
    </div>
  );
}

/** Why there is nothing to see of the answers. `alone` it has the picture to itself, and is read from the back. */
export function Why({ scene, alone = false }: { scene: Scene; alone?: boolean }) {
  const t = useT();
  return <p class={alone ? 'tally-why tally-alone' : 'tally-why'}>{t(reason(scene))}</p>;
}

function reason({ phase, visibility, result, question }: Scene) {
  if (phase === 'waiting') return 'screen.waiting';
  if (result && question?.kind === 'questions') return phase === 'open' ? 'tally.first.asked' : 'tally.nothing.asked';
  if (result) return phase === 'open' ? 'tally.first' : 'tally.nothing';
  if (visibility === 'never') return 'tally.never';
  if (phase !== 'open') return 'tally.closed';
  return visibility === 'after' ? 'tally.after' : 'tally.reveal';
}
