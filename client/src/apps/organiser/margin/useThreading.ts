/** Choosing answers and putting them into threads, with a pointer or from the keyboard. */
import { useState } from 'preact/hooks';
import type { Thread } from '../../../core/overlay';
import { partOf } from './quoting';
import type { ThreadsProps } from './Threads';
import type { Margin } from './useMargin';

export interface Threading {
  shown: ThreadsProps;
  isChosen: (answer: number) => boolean;
  choose: (answer: number, chosen: boolean) => void;
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
    shown: { margin, question, threads, chosen, onThread: (one) => void thread(one, chosen), onDone: () => setChosen([]) },
    isChosen: (answer) => chosen.includes(answer),
    choose: (answer, into) => setChosen(into ? [...chosen, answer] : chosen.filter((one) => one !== answer)),
    onKey(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') setChosen([]);
      const wanted = /^[1-9]$/.test(event.key) ? threads[Number(event.key) - 1] : undefined;
      const focused = event.target instanceof HTMLInputElement ? Number(event.target.value) : NaN;
      if (wanted) void thread(wanted, chosen.length > 0 || Number.isNaN(focused) ? chosen : [focused]);
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
