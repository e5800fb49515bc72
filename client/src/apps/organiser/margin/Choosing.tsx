import type { Thread } from '../../../core/overlay';
import { useT } from '../../../i18n';
import type { Threading } from './useThreading';
import { Worn } from './Worn';
import './Choosing.css';

/** Whether an answer is one of those that go into a thread next. */
export function Choosing({ number, threading }: { number: number; threading: Threading }) {
  return (
    <label class="choosing">
      <input type="checkbox" value={number} checked={threading.isChosen(number)} aria-labelledby={`answer-${number}`} onChange={({ currentTarget }) => threading.choose(number, currentTarget.checked)} />
    </label>
  );
}

/** The threads that an answer is in. */
export function In({ threads, number }: { threads: readonly Thread[]; number: number }) {
  const t = useT();
  return <Worn words={threads.filter(({ answers }) => answers.some(({ answer }) => answer === number))} title={t('threads.title')} />;
}
