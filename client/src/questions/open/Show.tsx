import { say } from '../../core/text';
import type { ShowProps } from '../Show';
import { labels } from './texts';
import { Wall } from './Wall';

/** The sentences of the room, in the order in which they came. */
export function ShowOpen({ question, result, lang }: ShowProps<'open'>) {
  const texts = result.cards.map(({ key, texts, count, support, group }) => ({ key, texts, times: count, support, group })).reverse();
  return <Wall texts={texts} labels={labels(question, lang)} groups={result.groups} distinct={result.distinct} lang={say(question.prompt, lang).lang} />;
}
