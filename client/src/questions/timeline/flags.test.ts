import { expect, test } from 'vitest';
import type { TimelineMoment } from '../../core/protocol';
import { fly, sizes, wrap, type Flag } from './flags';

const field = { width: 90, height: 26 };
const texts = ['startbijeenkomst', 'ruzie over de begroting', 'samen in de auto naar huis, en toen kwam het echte gesprek pas op gang', 'lunch'];

/** `n` moments all over the line, always the same. */
const moments = (n: number): TimelineMoment[] =>
  Array.from({ length: n }, (_, i) => ({ at: (i * 37) % 101, side: i % 3 === 0 ? 'below' : 'above', text: `${texts[i % texts.length]} ${i}`, count: 1 }));

const overlap = (one: Flag, other: Flag) =>
  one.moment.side === other.moment.side &&
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.foot < other.foot + other.height &&
  other.foot < one.foot + one.height;

test('a few moments stand all at once, in large letters', () => {
  const { size, pages } = fly(moments(2), field);
  expect([size, pages.length, pages[0]!.length]).toEqual([sizes[0], 1, 2]);
});

test('every moment has a flag on one page, its pole on its place', () => {
  const flags = fly(moments(120), field).pages.flat();
  expect(flags).toHaveLength(120);
  for (const { moment, pole } of flags) expect(pole).toBeCloseTo((moment.at / 100) * field.width);
});

test('words lie over no other words, and within the field', () => {
  for (const page of fly(moments(120), field).pages) {
    for (const [i, flag] of page.entries()) {
      expect(page.slice(i + 1).filter((other) => overlap(flag, other))).toEqual([]);
      expect([flag.left >= 0, flag.left + flag.width <= field.width, flag.foot + flag.height <= field.height]).toEqual([true, true, true]);
    }
  }
});

test('who was there first stays where it is when others come', () => {
  const before = fly(moments(60), field).pages;
  const after = fly(moments(90), field).pages;
  expect(after.map((page, i) => page.slice(0, before[i]?.length ?? 0)).slice(0, before.length)).toEqual(before);
});

test('nothing at all is a line without flags', () => {
  expect(fly([], field)).toEqual({ size: sizes[0], pages: [] });
});

test('a text is broken into lines of about equal length, and a word that is too long is broken too', () => {
  expect(wrap('toegeven dat we het ook niet wisten', 26)).toEqual(['toegeven dat we het', 'ook niet wisten']);
  expect(wrap('x'.repeat(60), 26).every((line) => line.length <= 26)).toBe(true);
  expect(wrap('vandaag', 26)).toEqual(['vandaag']);
});
