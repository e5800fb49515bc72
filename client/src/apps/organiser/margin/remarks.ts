/** What organisers laid over each answer of a room. */
import type { Label, Note, Overlay, Thread } from '../../../core/overlay';

export interface Remarks {
  labels: Label[];
  notes: Note[];
  threads: Thread[];
}

/** Found by the number of an answer; answers are many, and most have nothing over them. */
export function remarksOf({ labels, answers, notes, threads }: Pick<Overlay, 'labels' | 'answers' | 'notes' | 'threads'>): (answer: number) => Remarks {
  const found = new Map<number, Remarks>();
  const over = (answer: number) => {
    const known = found.get(answer) ?? { labels: [], notes: [], threads: [] };
    found.set(answer, known);
    return known;
  };
  for (const { answer, labels: worn } of answers) over(answer).labels.push(...labels.filter(({ id }) => worn.includes(id)));
  for (const note of notes) if (note.answer !== null) over(note.answer).notes.push(note);
  for (const thread of threads) for (const answer of new Set(thread.answers.map((one) => one.answer))) over(answer).threads.push(thread);
  return (answer) => found.get(answer) ?? nothing;
}

const nothing: Remarks = { labels: [], notes: [], threads: [] };

/** A label on answers to one question, and on how many. */
export interface Counted {
  label: Label;
  n: number;
}

/** The labels of answers of one round, in the order in which labels are told. */
export function labelsOn({ labels, answers }: Pick<Overlay, 'labels' | 'answers'>, question: string, round: number): Counted[] {
  const here = answers.filter((one) => one.question === question && one.round === round);
  return labels.map((label) => ({ label, n: here.filter((one) => one.labels.includes(label.id)).length })).filter(({ n }) => n > 0);
}
