import { useRef } from 'preact/hooks';
import type { Questions, QuestionsAnswer, QuestionsResult } from '../../core/protocol';
import { useT } from '../../i18n';
import type { PhoneResultProps } from '../asking';
import { Heart } from '../Heart';
import { useSteady } from '../steady';
import { isOwn, supporting } from './inquiry';
import { states } from './states';
import './PhoneResult.css';

/** What the room asks, with a heart beside what others ask. Where one asks on, one's own questions stand there already. */
export function PhoneResult({ result, mine, onMine }: PhoneResultProps<Questions, QuestionsResult, QuestionsAnswer>) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const steady = useSteady(result.questions, list);
  const asked = onMine === null ? steady : steady.filter((one) => !isOwn(one, mine));
  return (
    <figure>
      <ol class="asked" ref={list}>
        {asked.map((one) => (
          <li key={one.key} class={`asked-one asked-${one.state}`}>
            <div class="asked-words">
              {one.state !== 'pending' && <span class="asked-state">{t(states[one.state])}</span>}
              <bdi class="asked-text">{one.text}</bdi>
              {isOwn(one, mine) && <span class="asked-own">{t('support.own')}</span>}
            </div>
            <Heart
              text={one.text}
              id={one.key}
              count={one.support}
              supports={mine?.supports ?? []}
              onSupports={onMine && ((supports) => onMine(supporting(mine, supports)))}
            />
          </li>
        ))}
      </ol>
      {asked.length === 0 && <p class="ask-hint">{t(steady.length > 0 ? 'questions.others' : 'questions.none')}</p>}
      {result.distinct > steady.length && <p class="ask-hint">{t('wall.range', { from: 1, to: steady.length, total: result.distinct })}</p>}
    </figure>
  );
}
