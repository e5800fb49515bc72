import { say } from '../../core/text';
import type { Scale, ScaleAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Figure } from '../../ui/Figure';
import type { AskProps } from '../asking';
import { columns, place, stepOf } from './steps';
import './Ask.css';

/** Of a phone of 360 and of 320 pixels wide: so many steps are still wide enough to hit. */
const mostBeside = 7;
const mostBesideNarrow = 6;

/** Every statement with its steps; each can be skipped where there are several. Nothing is chosen until it is touched. */
export function Ask({ question, lang, draft, onDraft, labelledBy, describedBy }: AskProps<Scale, ScaleAnswer>) {
  const t = useT();
  const { statements, steps } = question;
  const low = say(question.low, lang);
  const high = say(question.high, lang);
  const prompt = say(question.prompt, lang).text;
  const style = { '--steps': columns(steps, mostBeside), '--steps-narrow': columns(steps, mostBesideNarrow) };
  return (
    <div class="statements" style={style} role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {statements.map(({ id, label }) => {
        const statement = say(label, lang);
        const standing = stepOf(draft, id);
        return (
          <fieldset key={id} class="statement" data-lacks={standing === undefined || undefined}>
            {/* A question that is its own only statement is not asked twice. */}
            <legend class={statement.text === prompt ? 'unseen' : 'statement-label'} lang={statement.lang}>
              {statement.text}
            </legend>
            <div class="statement-steps">
              {Array.from({ length: steps }, (_, i) => i + 1).map((step) => (
                <label key={step} class="step">
                  <input
                    class="step-input"
                    type="radio"
                    name={`${question.id} ${id}`}
                    checked={standing === step}
                    aria-label={step === 1 || step === steps ? t('scale.end', { step, label: (step === 1 ? low : high).text }) : t('scale.step', { step, of: steps })}
                    onClick={() => onDraft(place(question, draft, id, step))}
                  />
                  <span class="step-figure" aria-hidden="true">
                    <Figure value={step} />
                  </span>
                </label>
              ))}
            </div>
            <p class="statement-ends" lang={low.lang} aria-hidden="true">
              <span>
                <Figure value={1} /> = {low.text}
              </span>
              <span>
                <Figure value={steps} /> = {high.text}
              </span>
            </p>
            {statements.length > 1 && (
              <label class="skip">
                <input
                  class="step-input"
                  type="radio"
                  name={`${question.id} ${id}`}
                  checked={standing === null}
                  onClick={() => onDraft(place(question, draft, id, null))}
                />
                <span class="skip-label">{t('scale.skip')}</span>
              </label>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}
