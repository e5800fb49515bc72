import { useEffect, useRef } from 'preact/hooks';
import type { ReadAnswer } from '../../../core/archive';
import type { Said } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { AnswerMargin } from '../margin/AnswerMargin';
import { Choosing } from '../margin/Choosing';
import type { Remarks } from '../margin/remarks';
import type { Margin } from '../margin/useMargin';
import type { Threading } from '../margin/useThreading';
import './AnswerItem.css';

export interface AnswerItemProps {
  answer: ReadAnswer;
  /** What it says, part by part. */
  texts: readonly Said[];
  /** The language of what says none of its own. */
  spoken: string;
  margin: Margin | null;
  /** What was laid over it. */
  remarks: Remarks | null;
  threading: Threading | null;
  /** Somebody came for this one. */
  sought: boolean;
  lang: Lang;
}

/** What one person answered, with what an organiser laid over it. */
export function AnswerItem({ answer: { number, unseen }, texts, spoken, margin, remarks, threading, sought, lang }: AnswerItemProps) {
  const t = useT();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!sought) return;
    item.current!.scrollIntoView({ block: 'center' });
    item.current!.focus({ preventScroll: true });
  }, [sought]);
  return (
    <li ref={item} class={sought ? 'answers-one answers-sought' : 'answers-one'} {...(sought && { tabIndex: -1 })}>
      {threading && <Choosing number={number} threading={threading} />}
      <div class="answers-said">
        <div id={`answer-${number}`} data-answer={number}>
          {texts.map(({ text, lang: its }, i) => (
            <span key={i} class={unseen.length > 0 && isUnseen(text, unseen) ? 'answers-text answers-unseen' : 'answers-text'} lang={its || spoken}>
              <bdi>{text}</bdi>
            </span>
          ))}
        </div>
        {unseen.length > 0 && <span class="answers-mark">{t('archive.unseen')}</span>}
        {margin && remarks && <AnswerMargin margin={margin} answer={number} remarks={remarks} lang={lang} />}
      </div>
    </li>
  );
}

/** Whether this is what the room did not see: all of an answer, or one of its halves, which may stand behind a label. */
function isUnseen(text: string, unseen: readonly string[]): boolean {
  return unseen.flatMap((one) => [one, ...one.split(' · ')]).some((part) => text.endsWith(part));
}
