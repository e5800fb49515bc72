import type { Threading } from './useThreading';
import './Choosing.css';

/** Whether an answer is one of those that go into a thread next. */
export function Choosing({ number, threading }: { number: number; threading: Threading }) {
  return (
    <label class="choosing">
      <input type="checkbox" value={number} checked={threading.isChosen(number)} aria-labelledby={`answer-${number}`} onChange={({ currentTarget }) => threading.choose(number, currentTarget.checked)} />
    </label>
  );
}
