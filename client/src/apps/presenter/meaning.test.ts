import { expect, test } from 'vitest';
import { meaningOf } from './meaning';

const at = (phase: Parameters<typeof meaningOf>[0]['phase'], visibility: Parameters<typeof meaningOf>[0]['visibility'] = 'reveal', slide: number | null = 0, answered = 0) =>
  meaningOf({ phase, visibility, at: slide, of: 2, answered });

test('from the lobby to the result, one button does what comes next', () => {
  expect([at('lobby', null, null), at('waiting'), at('open'), at('closed'), at('revealed')]).toEqual(['begin', 'open', 'reveal', 'reveal', 'next']);
});

test('a result that is never shown is not revealed: the question closes and the room goes on', () => {
  expect([at('open', 'never'), at('closed', 'never')]).toEqual(['close', 'next']);
});

test('a result that is seen as it grows is not revealed: what is left to do is to close the question', () => {
  expect([at('open', 'live'), at('open', 'after'), at('revealed', 'live')]).toEqual(['close', 'reveal', 'next']);
});

test('a closed question whose result everybody sees already is gone on from', () => {
  expect([at('closed', 'live'), at('closed', 'after'), at('closed', 'reveal')]).toEqual(['next', 'next', 'reveal']);
});

test('in the lobby after everybody answered at their own pace it is time to look', () => {
  expect(at('lobby', null, null, 3)).toBe('look');
});

test('while everybody goes at their own pace, the button does nothing', () => {
  expect(at('paced', null, null)).toBe('paced');
});

test('after the last slide there is nothing', () => {
  expect([at('revealed', 'reveal', 1), at('closed', 'never', 1), at('ended', null, null)]).toEqual(['last', 'last', 'none']);
});
