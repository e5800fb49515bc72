import type { ComponentChildren } from 'preact';
import type { Scene } from '../../../core/protocol';
import { outOf, useT } from '../../../i18n';
import { Count } from '../../../ui/Count';
import { Hall, type HallProps } from '../../../ui/Hall';
import './Tally.css';

/** How many answered, while nobody may see what: the room sees itself complete. `sounding`: it is about to be heard. */
export function Tally({ scene, sounding }: { scene: Scene; sounding: boolean }) {
  const t = useT();
  const { answered, present } = scene;
  return (
    <Hallway people={present} heard={answered} sounding={sounding}>
      <p class="tally-count">
        <Count value={answered} />
        <span class="tally-words">{t('tally.of', outOf(answered, present))}</span>
      </p>
      <Why scene={scene} />
    </Hallway>
  );
}

/** How many answered at their own pace, now that nobody can any more. */
export function Gathered({ answered }: { answered: number }) {
  const t = useT();
  return (
    <Hallway people={answered}>
      <p class="tally-count">
        <Count value={answered} />
        <span class="tally-words">{t('pace.gave', { n: answered })}</span>
      </p>
      <p class="tally-why">{t('pace.over')}</p>
    </Hallway>
  );
}

/** A question that is not open yet, or of which there is nothing to show: the hall waits with the room. */
export function Waiting({ scene }: { scene: Scene }) {
  return (
    <Hallway people={scene.present} heard={scene.phase === 'waiting' ? null : scene.answered}>
      <Why scene={scene} alone />
    </Hallway>
  );
}

/** Words, and beside them the hall they are about. */
function Hallway({ children, ...hall }: HallProps & { children: ComponentChildren }) {
  const { people, heard } = hall;
  return (
    <div class={Math.max(people, heard ?? 0) >= 1_000 ? 'tally tally-many' : 'tally'}>
      <div class="tally-says">{children}</div>
      <Hall {...hall} />
    </div>
  );
}

/** Why there is nothing to see of the answers. `alone` it is what there is to read, and is read from the back. */
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
