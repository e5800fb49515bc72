import { say } from '../../core/text';
import type { Open, OpenAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import type { AskProps } from '../asking';
import { Essay } from '../Essay';
import { write } from './texts';
import './Ask.css';

/** The longest the wire carries, in code units, of all texts together. */
const mostUnits = 4000;

/** A field for the answer, or one with a label for each of its halves. */
export function Ask({ question, lang, draft, onDraft, onSend, labelledBy, describedBy }: AskProps<Open, OpenAnswer>) {
  const t = useT();
  const { fields, length } = question;
  const field = (at: number) => ({
    text: draft?.texts[at] ?? '',
    onText: (text: string) => onDraft(write(question, draft, at, text)),
    length,
    onSend,
    placeholder: t('open.placeholder'),
    describedBy,
  });
  if (fields.length === 0) return <Essay {...field(0)} rows={5} mostUnits={mostUnits} labelledBy={labelledBy} />;
  return (
    <div class="halves" role="group" aria-labelledby={labelledBy}>
      {fields.map(({ id, label }, at) => {
        const { text, lang: spoken } = say(label, lang);
        return (
          <div key={id}>
            <h2 class="halves-label" id={`half-${id}`} lang={spoken}>
              {text}
            </h2>
            <Essay {...field(at)} rows={3} mostUnits={mostUnits / fields.length} labelledBy={`half-${id}`} />
          </div>
        );
      })}
    </div>
  );
}
