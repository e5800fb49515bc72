import { useRef } from 'preact/hooks';
import { useT } from '../../i18n';
import { say } from '../../core/text';
import { Figure } from '../../ui/Figure';
import { useCalm } from '../../ui/calm';
import { useGliding } from '../../ui/gliding';
import { Icon } from '../../ui/Icon';
import { useReducedMotion } from '../../ui/motion';
import { Leaf } from '../Leaf';
import { usePage } from '../leafing';
import type { ShowProps } from '../Show';
import { fitting, larger } from './fitting';
import { useRoom } from './room';
import { states } from './states';
import './Show.css';

/** The order on the wall changes at most once in so many milliseconds. */
const pace = 2_000;

/**
 * What the room asks: what is being answered first, then by support, on as many pages as it takes. As long as a question is
 * being answered the pages are turned by hand only.
 */
export function ShowQuestions({ question, result, lang }: ShowProps<'questions'>) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const order = useCalm(result.questions.map(({ key }) => key).join(' '), pace).split(' ');
  const all = order.flatMap((key) => result.questions.find((one) => one.key === key) ?? []);
  const { size, pages } = fitting(all, useRoom(list));
  const still = useReducedMotion() || all.some(({ state }) => state === 'active');
  const leafing = usePage(pages.length, result.distinct, still, 'first');
  const { from, to } = pages[leafing.page]!;
  useGliding(list, null);
  return (
    <figure class="inquiries">
      <ol class={result.questions.some(({ support }) => support > 0) ? 'inquiries-list' : 'inquiries-list inquiries-plain'} ref={list} style={{ '--inquiry-size': size, '--inquiry-larger': larger }} lang={say(question.prompt, lang).lang}>
        {all.slice(from, to).map(({ key, text, support, state }) => (
          <li key={key} class={`inquiries-one inquiries-${state}`} data-glides={key}>
            <span class="inquiries-support figures">
              {support > 0 && (
                <>
                  <Icon name="heart" />
                  <span aria-hidden="true"><Figure value={support} /></span>
                  <span class="unseen">{t('support.count', { n: support })}</span>
                </>
              )}
            </span>
            <span class="inquiries-words">
              {state !== 'pending' && <span class="inquiries-state">{t(states[state])}</span>}
              <bdi>{text}</bdi>
            </span>
          </li>
        ))}
      </ol>
      <p class="inquiries-foot">
        {(pages.length > 1 || result.distinct > to) && t('wall.range', { from: from + 1, to, total: result.distinct })}
        {pages.length > 1 && <Leaf leafing={leafing} />}
      </p>
    </figure>
  );
}
