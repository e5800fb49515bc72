import { useLayoutEffect, useRef } from 'preact/hooks';
import { useT } from '../i18n';
import { graphemes } from './writing';
import './Essay.css';

/** What is left is told when it is this part of the whole. */
const nearEnd = 0.2;

export interface EssayProps {
  text: string;
  onText: (text: string) => void;
  /** The longest the text may be, in graphemes. */
  length: number;
  /** The longest the wire carries, in code units; far beyond what may be sent. */
  mostUnits: number;
  /** The person pressed Enter together with Control. */
  onSend: () => void;
  /** How many lines there are before anything is written. */
  rows: number;
  placeholder: string;
  labelledBy: string;
  describedBy: string | undefined;
}

/** A field that grows with what is written. */
export function Essay({ text, onText, length, mostUnits, onSend, rows, placeholder, labelledBy, describedBy }: EssayProps) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const left = length - graphemes(text);

  useLayoutEffect(() => {
    const element = area.current!;
    element.style.height = 'auto';
    // The border is not part of what scrolls.
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [text]);

  return (
    <div class="essay">
      <textarea
        ref={area}
        class="essay-area"
        rows={rows}
        value={text}
        placeholder={placeholder}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={left < 0 || undefined}
        maxLength={mostUnits}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      />
      {left <= length * nearEnd && <p class={left < 0 ? 'ask-left ask-left-over' : 'ask-left'}>{left < 0 ? t('text.beyond', { n: -left }) : t('text.left', { n: left })}</p>}
    </div>
  );
}
