import { say } from '../../core/text';
import { useT } from '../../i18n';
import { Bars } from '../Bars';
import type { ShowProps } from '../Show';
import { rowsOf } from './rows';
import './Show.css';

/** Where the points of the room went, in the order of the deck, and from how many people they came. */
export function ShowPoints({ question, result, lang }: ShowProps<'points'>) {
  const t = useT();
  const found = new Map(rowsOf(result).map((row) => [row.id, row]));
  const rows = question.items.flatMap(({ id, label }) => {
    const row = found.get(id);
    if (!row) return [];
    const { text } = say(label, lang);
    const { percent, givers, part, leads } = row;
    return { key: id, label: text, figure: percent, aside: t('points.aside', givers), spoken: t('points.row', text, percent, t('people', givers, question.per)), part, leads };
  });
  return (
    <div class="points">
      <Bars rows={rows} lang={say(question.prompt, lang).lang} />
    </div>
  );
}
