import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Open, OpenAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import type { AskProps } from '../asking';
import { graphemes } from '../writing';
import './Ask.css';

/** The longest the wire carries, in code units; far beyond what may be sent. */
const mostUnits = 4000;
/** What is left is told when it is this part of the whole. */
const nearEnd = 0.2;

/** A field that grows with what is written. */
export function Ask({ question, draft, onDraft, onSend, labelledBy, describedBy }: AskProps<Open, OpenAnswer>) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = draft?.text ?? '';
  const left = question.length - graphemes(text);

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
        rows={4}
        value={text}
        placeholder={t('open.placeholder')}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={left < 0 || undefined}
        maxLength={mostUnits}
        onInput={(event) => {
          const { value } = event.currentTarget;
          onDraft(value === '' ? null : { kind: 'open', text: value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      />
      {left <= question.length * nearEnd && <p class={left < 0 ? 'ask-left ask-left-over' : 'ask-left'}>{t('text.left', left)}</p>}
    </div>
  );
}
