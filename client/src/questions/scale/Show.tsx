import { useState } from 'preact/hooks';
import { say } from '../../core/text';
import { useT } from '../../i18n';
import { Count } from '../../ui/Count';
import { Figure } from '../../ui/Figure';
import { labelSize } from '../density';
import type { ShowProps } from '../Show';
import { columnsOf, heightOf } from './columns';
import './Show.css';

/** Up to so many statements there is room for a number on every column. */
const fewStatements = 3;

/** How the room places each statement: first how it is spread, then the answer in the middle, or on request the mean. */
export function ShowScale({ question, result, lang, before }: ShowProps<'scale'>) {
  const t = useT();
  const [figure, setFigure] = useState<'median' | 'mean'>('median');
  const placed = new Map(result.statements.map((statement) => [statement.id, statement]));
  const statements = question.statements.flatMap(({ id }) => placed.get(id) ?? []);
  const labels = new Map(question.statements.map(({ id, label }) => [id, say(label, lang)]));
  const past = new Map(before?.result.statements.map((statement) => [statement.id, statement]));
  const earlier = before ? statements.map(({ id }) => past.get(id) ?? null) : [];
  const columns = columnsOf([...statements, ...earlier]);
  const partBefore = (row: number, step: number) => (before ? (columns[statements.length + row]![step - 1]?.part ?? 0) : 0);
  const central = (statement: Record<'median' | 'mean', number | null> | null) => {
    const value = statement?.[figure] ?? null;
    return value === null ? null : Math.round(value * 10) / 10;
  };
  const centre = (value: number | null) => (value === null ? '–' : <Figure value={value} />);
  const centralBefore = (row: number) => (before ? central(earlier[row]!) : null);
  const change = ({ currentTarget, detail }: MouseEvent & { currentTarget: HTMLElement }) => {
    setFigure(figure === 'median' ? 'mean' : 'median');
    // After a click the space bar is the clicker's again; who came by the keyboard stays here.
    if (detail > 0) currentTarget.blur();
  };
  const prompt = say(question.prompt, lang).text;
  const skips = statements.reduce((sum, { skipped }) => sum + skipped, 0);
  const ends = [say(question.low, lang), say(question.high, lang)];
  // Without it the same share looks larger in a room that agrees less.
  const notes = [result.ballots > 0 && t('scale.height', { share: heightOf([...statements, ...earlier]) }), skips > 0 && t('scale.skips', { n: skips })].filter(Boolean).map((note) => <span key={note}>{note}</span>);
  const counted = statements.length <= fewStatements;
  // A question that is its own only statement stands above the picture already.
  const alone = statements.length === 1 && labels.get(statements[0]!.id)!.text === prompt;
  return (
    <figure class={`scale${alone ? ' scale-alone' : ''}${counted ? '' : ' scale-many'}`}>
      <div class="scale-rows" style={{ '--rows': statements.length, '--scale-label': labelSize(statements.map(({ id }) => labels.get(id)!.text)) }}>
        {statements.map(({ id, n, ...found }, i) => (
          <div key={id} class="scale-row" aria-hidden="true">
            {!alone && (
              <p class="scale-label" lang={labels.get(id)!.lang}>
                {labels.get(id)!.text}
              </p>
            )}
            <div class="scale-columns">
              {columns[i]!.map(({ step, count, part, middle }) => (
                <div key={step} class={middle ? 'scale-column scale-middle' : 'scale-column'} style={{ '--turn': step }}>
                  <div class="scale-lane">
                    <div class="scale-fill" style={{ transform: `translateY(${part > 0 ? 100 - part * 100 : 101}%)` }} />
                  </div>
                  {partBefore(i, step) > 0 && <div class="scale-before" style={{ height: `${partBefore(i, step) * 100}%` }} />}
                  {counted && count > 0 && (
                    <div class="scale-top" style={{ transform: `translateY(${-Math.max(part, partBefore(i, step)) * 100}%)` }}>
                      <Count value={count} />
                    </div>
                  )}
                </div>
              ))}
            </div>
            <p class="scale-aside">
              <span class="scale-median figures">{centre(central(found))}</span>
              <span>{centralBefore(i) === null ? t('scale.n', { n }) : t('rounds.was', { before: centralBefore(i)! })}</span>
            </p>
          </div>
        ))}
        <div class="scale-row scale-feet">
          {!alone && (
            <p class="scale-aside scale-skips" aria-hidden="true">
              {notes}
            </p>
          )}
          <div aria-hidden="true">
            <p class="scale-steps figures">
              {Array.from({ length: question.steps }, (_, at) => (
                <span key={at}>
                  <Figure value={at + 1} />
                </span>
              ))}
            </p>
            <p class="scale-ends">
              {ends.map(({ text, lang: spoken }, i) => (
                <span key={i} lang={spoken}>
                  {text}
                </span>
              ))}
            </p>
          </div>
          <p class="scale-aside">
            <button type="button" class="scale-median scale-which" aria-label={t('scale.which', { figure })} onClick={change}>
              {t(figure)}
            </button>
            {alone && <span class="scale-notes" aria-hidden="true">{notes}</span>}
          </p>
        </div>
      </div>
      <ol class="unseen">
        {statements.map(({ id, counts, n, skipped, median, mean }, i) => (
          <li key={id}>
            {labels.get(id)!.text}: {counts.map((count, at) => t('scale.on', { step: at + 1, n: count })).join('; ')}.{' '}
            {median !== null && t('scale.summary', { median, who: t('people', { n, per: question.per }), skipped })}{' '}
            {figure === 'mean' && mean !== null && t('scale.mean', { mean: central({ median, mean })! })}{' '}
            {before && centralBefore(i) !== null && t(figure === 'median' ? 'rounds.median' : 'rounds.mean', { round: before.number, was: centralBefore(i)! })}
          </li>
        ))}
      </ol>
    </figure>
  );
}
