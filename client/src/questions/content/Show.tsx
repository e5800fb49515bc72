import { say } from '../../core/text';
import type { ShowProps } from '../Show';
import { Body } from './Body';

/** The slide itself is all there is to see. */
export function ShowContent({ question, lang }: ShowProps<'content'>) {
  if (!question.body) return null;
  const { text, lang: spoken } = say(question.body, lang);
  return <Body text={text} lang={spoken} />;
}
