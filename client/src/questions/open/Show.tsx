import { say } from '../../core/text';
import type { ShowProps } from '../Show';
import { Wall } from './Wall';

/** The sentences of the room, in the order in which they came. */
export function ShowOpen({ question, result, lang }: ShowProps<'open'>) {
  const texts = result.cards.map(({ id, text, count }) => ({ key: `${id}`, text, times: count })).reverse();
  return <Wall texts={texts} distinct={result.distinct} lang={say(question.prompt, lang).lang} />;
}
