import type { Question, Result } from '../core/protocol';
import { wordsOf } from './outline';
import { Show } from './Show';
import './Outline.css';

/**
 * Where the room will stand, with nobody on it: the picture of the answers keeps its place, and at the reveal they come
 * into it. It says nothing of what was answered.
 */
export function Outline({ question, blank, lang }: { question: Question; blank: Result; lang: string }) {
  return (
    <div class="outline">
      <div class="outline-picture" aria-hidden="true">
        <Show question={question} result={blank} lang={lang} />
      </div>
      <ul class="unseen">
        {wordsOf(question, lang).map(({ text, lang: spoken }, i) => (
          <li key={i} lang={spoken}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
