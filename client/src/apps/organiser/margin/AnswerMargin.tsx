import { useId, useRef, useState } from 'preact/hooks';
import { useT, type Lang } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { Labelling } from './Labelling';
import { Notes } from './Notes';
import { NoteTexts } from './NoteTexts';
import type { Remarks } from './remarks';
import type { Margin } from './useMargin';
import { Worn } from './Worn';
import './AnswerMargin.css';

export interface AnswerMarginProps {
  margin: Margin;
  /** The number of the answer; its text has the id `answer-…`. */
  answer: number;
  remarks: Remarks;
  lang: Lang;
}

/** What lies over one answer: its threads, labels and notes to read, and one button behind which the last two are changed. */
export function AnswerMargin({ margin, answer, remarks: { labels, notes, threads }, lang }: AnswerMarginProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={opener}
        type="button"
        class="answer-margin"
        aria-expanded={open}
        aria-labelledby={`${id} answer-${answer}`}
        title={t('margin.beside')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="read" />
        <span id={id} class="unseen">
          {t('margin.beside')}
        </span>
      </button>
      <Worn words={threads} title={t('threads.title')} as="thread-name" />
      {!open && <Worn words={labels} title={t('labels.title')} />}
      {open ? (
        <div
          class="answer-beside"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
            opener.current!.focus();
          }}
        >
          <Labelling margin={margin} answers={[answer]} worn={labels} />
          <Notes margin={margin} notes={notes} beside={{ answer }} lang={lang} />
        </div>
      ) : (
        <NoteTexts texts={notes.map(({ text }) => text)} />
      )}
    </>
  );
}
