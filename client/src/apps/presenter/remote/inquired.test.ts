import { expect, test } from 'vitest';
import type { Asked, Handled } from '../../../core/protocol';
import { inquiryOf } from './inquired';

const one = (text: string, state: Handled['state'] = 'seen'): Handled => ({ bucket: `asked:${text}`, text, count: 1, state, flagged: false, mark: null, into: null, group: null });
const asked = (text: string, support: number): Asked => ({ key: text, bucket: `asked:${text}`, text, support, state: 'pending' });

test('what waits comes first, then what the room supports most, then what the result has no room for', () => {
  const handled = [one('Wie?'), one('Hoe?', 'held'), one('Waar?'), one('Waarom?')];
  const result = { kind: 'questions', ballots: 3, distinct: 3, questions: [asked('Waarom?', 4), asked('Wie?', 1)] } as const;
  expect(inquiryOf({ handled, result: result as never }).here.map(({ text, support }) => [text, support])).toEqual([
    ['Hoe?', 0],
    ['Waarom?', 4],
    ['Wie?', 1],
    ['Waar?', 0],
  ]);
});

test('what was set aside is apart, to be brought back', () => {
  const { here, away } = inquiryOf({ handled: [one('Wie?', 'hidden'), one('Hoe?')], result: null });
  expect([here.map(({ text }) => text), away.map(({ text }) => text)]).toEqual([['Hoe?'], ['Wie?']]);
});
