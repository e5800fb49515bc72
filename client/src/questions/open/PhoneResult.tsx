import { useRef } from 'preact/hooks';
import type { Open, OpenAnswer, OpenResult } from '../../core/protocol';
import { useT } from '../../i18n';
import type { PhoneResultProps } from '../asking';
import { Heart } from '../Heart';
import { useSteady } from '../steady';
import { isOwn, labels, supporting } from './texts';
import { Texts } from './Texts';
import './PhoneResult.css';

/** What the room wrote, newest first; where it can be supported, with a heart beside what others wrote. */
export function PhoneResult({ question, result, lang, mine, onMine }: PhoneResultProps<Open, OpenResult, OpenAnswer>) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const cards = useSteady(result.cards, list);
  const named = labels(question, lang);
  const more = result.distinct - cards.length;
  return (
    <figure>
      <ol class="texts" ref={list}>
        {cards.map((card) => (
          <li key={card.key} class="texts-text">
            <div class="texts-words">
              <Texts texts={card.texts} labels={named} />
              {card.count > 1 && (
                <span class="texts-times">
                  <span aria-hidden="true">{t('wall.stack', { n: card.count })}</span>
                  <span class="unseen">{t('wall.times', { n: card.count })}</span>
                </span>
              )}
              {isOwn(card, mine) && <span class="texts-own">{t('support.own')}</span>}
            </div>
            {question.support && (
              <Heart
                text={card.texts.filter(Boolean).join(', ')}
                id={card.key}
                count={card.support}
                supports={mine?.supports ?? []}
                onSupports={onMine && !isOwn(card, mine) ? (supports) => onMine(supporting(question, mine, supports)) : null}
              />
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p class="ask-hint">{t('wall.range', { from: 1, to: cards.length, total: result.distinct })}</p>}
    </figure>
  );
}
