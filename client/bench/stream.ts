/** The recorded stream: what 300 people say about trust, one after the other. */
import type { Word } from '../src/questions/cloud/word';
import answers from './answers.json';

/** The words after each answer, the most named first. */
export function* stream(): Generator<Word[]> {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    for (const label of answer) counts.set(label, (counts.get(label) ?? 0) + 1);
    yield Array.from(counts, ([label, count]) => ({ key: label, label, count })).sort((a, b) => b.count - a.count);
  }
}
