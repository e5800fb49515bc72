import { expect, test } from 'vitest';
import type { ReadRound, ReadSlide } from '../../../core/archive';
import { beside, firstLook, isSeen } from './slides';

const round = (number: number, answered: number, reset = false) => ({ number, answered, reset }) as ReadRound;
const slide = (kind: string, rounds: ReadRound[]) => ({ question: { kind }, rounds }) as ReadSlide;

test('a question that was never reached is not seen; a slide that asks nothing is', () => {
  expect([slide('cloud', []), slide('cloud', [round(1, 0)]), slide('content', [])].map(isSeen)).toEqual([false, true, true]);
});

test('rounds lie beside each other where several were answered and kept', () => {
  expect(beside([round(1, 3), round(2, 0), round(3, 4, true), round(4, 2)]).map(({ number }) => number)).toEqual([1, 4]);
  expect(firstLook([round(1, 3), round(2, 2)])).toBe('beside');
});

test('else the one that was answered comes first, and the last one where none was', () => {
  expect(firstLook([round(1, 3), round(2, 0)])).toBe(1);
  expect(firstLook([round(1, 0), round(2, 0)])).toBe(2);
  expect(firstLook([])).toBe(null);
});
