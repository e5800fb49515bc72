import type { ComponentChildren } from 'preact';
import { longestWord } from './longest';
import './Stage.css';

export interface StageProps {
  question: string;
  /** The language of the question, which may differ from the screen's. */
  lang: string;
  strip: ComponentChildren;
  /** The picture; it gets all the room that is left. */
  children?: ComponentChildren;
}

/** One picture on the wall: the question, what the room thinks of it, and the strip. */
export function Stage({ question, lang, strip, children }: StageProps) {
  return (
    <main class="stage">
      <h1 class={`stage-question${lengthClass(question)}`} style={{ '--longest': longestWord(question) }} lang={lang} tabIndex={-1}>
        {question}
      </h1>
      <div class="stage-content">{children}</div>
      <div class="stage-strip">{strip}</div>
    </main>
  );
}

/** Some 28 letters fit on a line at full size. */
function lengthClass(question: string): string {
  if (question.length > 130) return ' stage-question-longer';
  return question.length > 75 ? ' stage-question-long' : '';
}
