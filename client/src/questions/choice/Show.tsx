import { say } from '../../core/text';
import { useT } from '../../i18n';
import type { ShowProps } from '../Show';
import { Bars } from './Bars';
import './Show.css';

/** What the room chose, as bars; who chose none of it is told underneath. */
export function ShowChoice({ question, result, lang }: ShowProps<'choice'>) {
  const t = useT();
  const counts = new Map(result.options.map(({ id, count }) => [id, count]));
  const options = question.options.map(({ id, label }) => ({ key: id, label: say(label, lang).text, count: counts.get(id) ?? 0 }));
  return (
    <div class="choice">
      <div class="choice-bars">
        <Bars options={options} people={result.ballots} lang={say(question.prompt, lang).lang} />
      </div>
      {question.abstain && <p class="choice-abstained">{t('choice.abstained', result.abstained)}</p>}
    </div>
  );
}
