import { say } from '../../core/text';
import type { Timeline, TimelineAnswer, TimelineResult } from '../../core/protocol';
import { useT } from '../../i18n';
import type { PhoneResultProps } from '../asking';
import './PhoneResult.css';

/** The moments of the room along a line that runs down the page. */
export function PhoneResult({ question, result, lang }: PhoneResultProps<Timeline, TimelineResult, TimelineAnswer>) {
  const t = useT();
  return (
    <figure class="course">
      <p class="course-end" lang={say(question.start, lang).lang}>
        {say(question.start, lang).text}
      </p>
      <ol class="course-moments">
        {result.moments.map(({ at, side, text, count }) => (
          <li key={`${at} ${side} ${text}`} class={`course-moment course-${side}`}>
            <bdi>{text}</bdi>
            <span class="course-side">
              {say(question[side], lang).text}
              {count > 1 && ` · ${t('wall.times', { n: count })}`}
            </span>
          </li>
        ))}
      </ol>
      <p class="course-end" lang={say(question.end, lang).lang}>
        {say(question.end, lang).text}
      </p>
      {result.distinct > result.moments.length && <p class="ask-hint">{t('timeline.shown', { n: result.moments.length, of: result.distinct })}</p>}
    </figure>
  );
}
