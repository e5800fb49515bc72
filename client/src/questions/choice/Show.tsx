import type { ChoiceResult } from '../../core/protocol';
import { say } from '../../core/text';
import { useT } from '../../i18n';
import { changed } from '../changed';
import { Bars } from '../Bars';
import type { ShowProps } from '../Show';
import { shares } from './shares';
import './Show.css';

/** What the room chose, in the order of the deck: an option does not change places while people look for it. */
export function ShowChoice({ question, result, lang, before }: ShowProps<'choice'>) {
  const t = useT();
  const sharesOf = ({ options, ballots }: ChoiceResult) => {
    const counts = new Map(options.map(({ id, count }) => [id, count]));
    return shares(question.options.map(({ id, label }) => ({ key: id, label: say(label, lang).text, count: counts.get(id) ?? 0 })), ballots);
  };
  const now = sharesOf(result);
  const was = before && sharesOf(before.result);
  const rows = now.map(({ count, percent, ...row }, i) => ({
    ...row,
    ...(was && { before: was[i]!.part, shift: percent - was[i]!.percent }),
    percent,
    aside: was && t('choice.was', { share: was[i]!.percent / 100 }),
    people: was ? undefined : t('people', { n: count, per: question.per }),
    spoken: t('choice.option', { label: row.label, share: percent / 100, who: t('people', { n: count, per: question.per }) }) + (was ? `; ${changed(t, before.number, was[i]!.percent, percent)}` : ''),
  }));
  return (
    <div class="choice">
      <div class="choice-bars">
        <Bars rows={rows} compared={before !== undefined} lang={say(question.prompt, lang).lang} />
      </div>
      {question.abstain && <p class="choice-abstained">{t('choice.abstained', { n: result.abstained })}</p>}
    </div>
  );
}
