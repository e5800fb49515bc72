/** Choosing answers and putting them into threads, with a pointer or from the keyboard. */
import { useState } from 'preact/hooks';
import type { Thread } from '../../../core/overlay';
import { partOf } from './quoting';
import type { Margin } from './useMargin';

export interface Threading {
  margin: Margin;
  question: string;
  threads: readonly Thread[];
  /** The answers that are chosen, by their numbers. */
  chosen: readonly number[];
  isChosen: (answer: number) => boolean;
  choose: (answer: number, chosen: boolean) => void;
  chooseNothing: () => void;
  /** Puts what is chosen into a thread, or takes it out where all of it is in. */
  thread: (thread: Thread) => void;
  /** A digit is the thread with that number, for what is chosen or has the focus; Escape chooses nothing. */
  onKey: (event: KeyboardEvent) => void;
}

/** Null where nobody may. */
export function useThreading(margin: Margin | null, question: string): Threading | null {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  if (margin === null) return null;
  const { api, room, overlay, change } = margin;
  const threads = overlay.threads.filter((thread) => thread.question === question);
  async function thread({ id, answers }: Thread, numbers: readonly number[]) {
    if (numbers.length === 0) return;
    const out = numbers.every((number) => answers.some(({ answer }) => answer === number));
    const done = await change(() => api.rethread(room, id, out ? { take: [...numbers] } : { put: numbers.map((answer) => ({ answer, ...selectedIn(answer) })) }));
    if (done) setChosen([]);
  }
  return {
    margin,
    question,
    threads,
    chosen,
    isChosen: (answer) => chosen.includes(answer),
    choose: (answer, into) => setChosen(into ? [...chosen, answer] : chosen.filter((one) => one !== answer)),
    chooseNothing: () => setChosen([]),
    thread: (one) => void thread(one, chosen),
    onKey({ target, key, ctrlKey, metaKey, altKey }) {
      // What is typed beside an answer is for who types it.
      if (ctrlKey || metaKey || altKey || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      if (key === 'Escape') setChosen([]);
      const wanted = /^[1-9]$/.test(key) ? threads[Number(key) - 1] : undefined;
      if (wanted) void thread(wanted, chosen.length > 0 ? chosen : [Number(target.value)]);
    },
  };
}

/** The part of an answer that is selected, where it is one text and a part of it is. */
function selectedIn(answer: number): { quote: { start: number; end: number } } | Record<string, never> {
  const texts = document.querySelectorAll(`[data-answer='${answer}'] .answers-text`);
  const selection = getSelection();
  const [text] = texts;
  if (texts.length !== 1 || !text || !selection?.anchorNode || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return {};
  const quote = partOf(text.textContent ?? '', selection.toString());
  return quote ? { quote } : {};
}
