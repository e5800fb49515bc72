import { say } from '../../core/text';
import type { ShowProps } from '../Show';
import { Cloud } from './Cloud';

/** The words of the room. */
export function ShowCloud({ question, result, lang }: ShowProps<'cloud'>) {
  return <Cloud words={result.words} distinct={result.distinct} lang={say(question.prompt, lang).lang} per={question.per} />;
}
