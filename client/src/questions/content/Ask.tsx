import { say } from '../../core/text';
import type { Content, ContentAnswer } from '../../core/protocol';
import type { AskProps } from '../asking';
import { Body } from './Body';

/** Something to read; there is nothing to answer. */
export function Ask({ question, lang }: Pick<AskProps<Content, ContentAnswer>, 'question' | 'lang'>) {
  if (!question.body) return null;
  const body = say(question.body, lang);
  return <Body text={body.text} lang={body.lang} />;
}
