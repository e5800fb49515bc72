import { say } from '../../core/text';
import { useT } from '../../i18n';
import { changed } from '../changed';
import { Bars } from '../Bars';
import type { ShowProps } from '../Show';
import { rowsOf } from './rows';
import './Show.css';

/** Where the points of the room went, in the order of the deck, and from how many people they came. */
export function ShowPoints({ question, result, lang, before }: ShowProps<'points'>) {
  const t = useT();
  const now = rowsOf(result);
  const past = before ? rowsOf(before.result) : [];
  const found = new Map(now.map((row) => [row.id, row]));
  const rows = question.items.flatMap(({ id, label }) => {
    const row = found.get(id);
    if (!row) return [];
    const { text } = say(label, lang);
    const { percent, givers, part, leads } = row;
    const was = before && past.find((one) => one.id === id);
    const told = was ? `; ${changed(t, before.number, was.percent, percent)}` : '';
    return {
      key: id,
      label: text,
      percent,
      aside: was && t('choice.was', { share: was.percent / 100 }),
      people: was ? undefined : t('people', { n: givers, per: question.per }),
      spoken: t('points.row', { label: text, share: percent / 100, who: t('people', { n: givers, per: question.per }) }) + told,
      part,
      leads,
      ...(was && { before: was.part, shift: percent - was.percent }),
    };
  });
  return (
    <div class="points">
      <Bars rows={rows} compared={before !== undefined} lang={say(question.prompt, lang).lang} />
    </div>
  );
}
