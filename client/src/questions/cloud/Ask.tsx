import { useRef } from 'preact/hooks';
import type { Cloud, CloudAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Figure } from '../../ui/Figure';
import type { AskProps } from '../asking';
import { graphemes } from '../writing';
import { fields, mostUnits, typed } from './entries';
import './Ask.css';

/** A field for a word; the next one appears when there is something in it. Enter goes on, and sends at the end. */
export function Ask({ question, draft, onDraft, onSend, labelledBy, describedBy }: AskProps<Cloud, CloudAnswer>) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const words = fields(question, draft);
  const { entries, length } = question;

  function enter(event: KeyboardEvent, at: number) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const next = list.current?.querySelectorAll('input')[at + 1];
    if (next && words[at] !== '') next.focus();
    else onSend();
  }

  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <p class="ask-hint">{t('cloud.hint', { most: entries })}</p>
      <ol class="words" ref={list}>
        {words.map((word, at) => {
          const left = length - graphemes(word);
          return (
            <li key={at} class="words-row">
              <input
                class="words-input"
                type="text"
                value={word}
                style={{ '--letters': Math.max(1, graphemes(word)) }}
                aria-label={t('cloud.field', { n: at + 1 })}
                aria-invalid={left < 0 || undefined}
                placeholder={at === 0 ? t('cloud.first') : t('cloud.next')}
                maxLength={mostUnits}
                autocomplete="off"
                autocapitalize="none"
                enterkeyhint={at + 1 < entries && word !== '' ? 'next' : 'send'}
                onInput={(event) => onDraft(typed(question, draft, at, event.currentTarget.value))}
                onKeyDown={(event) => enter(event, at)}
              />
              {word !== '' && (
                <span class={left < 0 ? 'ask-left ask-left-over' : 'ask-left'}>
                  <span aria-hidden="true">
                    <Figure value={left} />
                  </span>
                  <span class="unseen">{left < 0 ? t('text.beyond', { n: -left }) : t('text.left', { n: left })}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
