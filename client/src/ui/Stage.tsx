import type { ComponentChildren } from 'preact';
import { longestWord } from './longest';
import './Stage.css';

export interface StageProps {
  question: string;
  /** The language of the question, which may differ from the screen's. */
  lang: string;
  strip: ComponentChildren;
  /** Whether it is one of several pictures on a page, and not the page itself. */
  within?: boolean;
  /** The picture; it gets all the room that is left. */
  children?: ComponentChildren;
}

/** One picture on the wall: the question, what the room thinks of it, and the strip. */
export function Stage({ question, lang, strip, within = false, children }: StageProps) {
  const Whole = within ? 'div' : 'main';
  const Heading = within ? 'h2' : 'h1';
  return (
    <Whole class="stage">
      <Heading class={`stage-question${lengthClass(question)}`} style={{ '--longest': longestWord(question) }} lang={lang} tabIndex={-1}>
        {question}
      </Heading>
      <div class="stage-content">{children}</div>
      <div class="stage-strip">{strip}</div>
    </Whole>
  );
}

/** Some 28 letters fit on a line at full size. */
function lengthClass(question: string): string {
  if (question.length > 130) return ' stage-question-longer';
  return question.length > 75 ? ' stage-question-long' : '';
}
