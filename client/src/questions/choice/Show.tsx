import { say } from '../../core/text';
import { formatNumber, useLang, useT } from '../../i18n';
import { Bars } from '../Bars';
import type { ShowProps } from '../Show';
import { shares } from './shares';
import './Show.css';

/** What the room chose, in the order of the deck: an option does not change places while people look for it. */
export function ShowChoice({ question, result, lang }: ShowProps<'choice'>) {
  const t = useT();
  const mine = useLang();
  const counts = new Map(result.options.map(({ id, count }) => [id, count]));
  const options = question.options.map(({ id, label }) => ({ key: id, label: say(label, lang).text, count: counts.get(id) ?? 0 }));
  const rows = shares(options, result.ballots).map(({ count, percent, ...row }) => ({
    ...row,
    figure: percent,
    aside: `% · ${formatNumber(mine, count)}`,
    spoken: t('choice.option', row.label, `${percent} %`, count),
  }));
  return (
    <div class="choice">
      <div class="choice-bars">
        <Bars rows={rows} lang={say(question.prompt, lang).lang} />
      </div>
      {question.abstain && <p class="choice-abstained">{t('choice.abstained', result.abstained)}</p>}
    </div>
  );
}
