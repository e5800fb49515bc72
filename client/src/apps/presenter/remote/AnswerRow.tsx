import type { ComponentChildren } from 'preact';
import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import type { Listed } from './listing';
import './AnswerRow.css';

export interface AnswerRowProps {
  answer: Listed;
  /** The word that it counts for. */
  into?: string | null;
  /** What can be decided about it. */
  children: ComponentChildren;
}

/** One answer as somebody wrote it, how things are with it, and its buttons. */
export function AnswerRow({ answer, into = null, children }: AnswerRowProps) {
  const t = useT();
  const { text, count, state, flagged, group, gone } = answer;
  const [first = '', ...others] = text.split('\n');
  return (
    <li class={`answer answer-${state}${gone ? ' answer-gone' : ''}`}>
      <div class="answer-words">
        <p class="answer-text">
          <bdi>{first}</bdi>
          {others.map((line, i) => (
            <bdi key={i} class="answer-line">
              {line}
            </bdi>
          ))}
          {count > 1 && (
            <>
              {' '}
              <span class="answer-count" aria-hidden="true">
                {t('read.times', { n: count })}
              </span>
              <span class="unseen">{t('read.people', { n: count })}</span>
            </>
          )}
        </p>
        <p class="answer-signs">
          {gone && <span>{t('read.is.gone')}</span>}
          {!gone && state === 'held' && <span class="answer-waits">{t('read.is.held')}</span>}
          {!gone && state === 'hidden' && (
            <span>
              <Icon name="hide" /> {t('read.is.hidden')}
            </span>
          )}
          {flagged && <span>{t('read.is.flagged')}</span>}
          {into !== null && <span>{t('read.is.into', { word: into })}</span>}
          {group !== null && <span>{t('read.is.group', { group })}</span>}
        </p>
      </div>
      <div class="answer-buttons" role="group" aria-label={text}>
        {children}
      </div>
    </li>
  );
}
