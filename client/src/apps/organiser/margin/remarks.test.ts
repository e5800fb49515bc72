import { expect, test } from 'vitest';
import type { Label, Note, Thread } from '../../../core/overlay';
import { labelsOn, remarksOf } from './remarks';

const label = (id: string) => ({ id, name: id }) as Label;
const note = (id: string, answer: number | null) => ({ id, answer }) as Note;
const thread = (id: string, ...answers: number[]) => ({ id, answers: answers.map((answer) => ({ answer })) }) as Thread;
const given = (question: string, round: number, answer: number, ...labels: string[]) => ({ question, round, answer, labels });

const overlay = {
  labels: [label('avond'), label('citaat'), label('leergang')],
  answers: [given('lef', 1, 4, 'citaat'), given('lef', 1, 7, 'avond', 'citaat'), given('lef', 2, 9, 'citaat'), given('rust', 1, 12, 'avond')],
  notes: [note('bij', 7), note('zaal', null)],
  threads: [thread('een', 4, 7), thread('twee', 7, 7)],
};

test('an answer has its labels, its notes and its threads, each once', () => {
  const { labels, notes, threads } = remarksOf(overlay)(7);
  expect([labels, notes, threads].map((those) => (those as { id: string }[]).map(({ id }) => id))).toEqual([['avond', 'citaat'], ['bij'], ['een', 'twee']]);
  expect(remarksOf(overlay)(5)).toEqual({ labels: [], notes: [], threads: [] });
});

test('labels are counted in one round of one question, and those of the room alone are not there', () => {
  expect(labelsOn(overlay, 'lef', 1).map(({ label: { id }, n }) => [id, n])).toEqual([['avond', 1], ['citaat', 2]]);
  expect(labelsOn(overlay, 'lef', 2).map(({ label: { id }, n }) => [id, n])).toEqual([['citaat', 1]]);
});
