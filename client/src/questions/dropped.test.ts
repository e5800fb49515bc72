import { expect, test } from 'vitest';
import type { Answer, Question } from '../core/protocol';
import { about, items } from './asks.test-support';
import { still } from './dropped';

const ab = items('a', 'b');
const line = { low: { nl: 'l' }, high: { nl: 'h' } };
const axes = { x_low: { nl: 'l' }, x_high: { nl: 'h' }, y_low: { nl: 'l' }, y_high: { nl: 'h' } };
const mark = (item: string | null) => ({ item, x: 1, y: 2, label: null });

/** Of every kind about things: a question without the thing `weg`, and an answer about `a` and about `weg`. */
const cases: [Question, Answer, Answer][] = [
  [{ ...about, kind: 'choice', options: ab, pick: 2, shuffle: false, abstain: false }, { kind: 'choice', picks: ['a', 'weg'] }, { kind: 'choice', picks: ['a'] }],
  [{ ...about, kind: 'ranking', items: ab, top: null }, { kind: 'ranking', order: ['weg', 'a'] }, { kind: 'ranking', order: ['a'] }],
  [
    { ...about, kind: 'points', items: ab, budget: 100, step: 10, spend: true },
    { kind: 'points', gifts: [{ item: 'a', points: 60 }, { item: 'weg', points: 40 }] },
    { kind: 'points', gifts: [{ item: 'a', points: 60 }] },
  ],
  [
    { ...about, ...line, kind: 'scale', statements: ab, steps: 5 },
    { kind: 'scale', steps: [{ statement: 'a', step: 1 }, { statement: 'weg', step: null }] },
    { kind: 'scale', steps: [{ statement: 'a', step: 1 }] },
  ],
  [
    { ...about, ...line, kind: 'nowwish', items: ab, now: null, wish: null },
    { kind: 'nowwish', places: [{ item: 'a', now: 1, wish: 2 }, { item: 'weg', now: 3, wish: 4 }] },
    { kind: 'nowwish', places: [{ item: 'a', now: 1, wish: 2 }] },
  ],
  [{ ...about, ...axes, kind: 'grid', items: ab, marks: 1, zones: [], diagonal: false, centroid: false }, { kind: 'grid', marks: [mark('weg'), mark('a')] }, { kind: 'grid', marks: [mark('a')] }],
];

test.each(cases)('what is no part of a $kind any more leaves its answer, and the rest stays', (question, answer, left) => {
  expect(still(question, answer)).toEqual(left);
  expect(still(question, left)).toBe(left);
});

test('an answer about nothing else is no answer any more', () => {
  expect(still(cases[0]![0], { kind: 'choice', picks: ['weg'] })).toBeNull();
});

test('abstaining, and what people bring themselves, can lose nothing', () => {
  const abstained: Answer = { kind: 'choice', picks: [] };
  expect(still(cases[0]![0], abstained)).toBe(abstained);
  const own: Answer = { kind: 'grid', marks: [mark(null)] };
  expect(still({ ...about, ...axes, kind: 'grid', items: [], marks: 1, zones: [], diagonal: false, centroid: false }, own)).toBe(own);
  const words: Answer = { kind: 'cloud', words: ['lef'] };
  expect(still({ ...about, kind: 'cloud', entries: 3, length: 40 }, words)).toBe(words);
});
