import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { looks, withConstants } from './constant.ts';

const tight = (css: string, said = '') => withConstants([css], said)[0];

test('what is one thing on every phone becomes it, and a product of it is worked out', () => {
  expect(tight(':root{--step:.25rem;--radius:8px}.one{gap:calc(2 * var(--step));margin:calc(-.3 * var(--step));border-radius:var(--radius)}')).toBe(':root{}.one{gap:.5rem;margin:-.075rem;border-radius:8px}');
});

test('what is something else somewhere, under a condition or through another property stays, with a short name', () => {
  expect(tight(':root{--quick:1s}@media (prefers-reduced-motion:reduce){:root{--quick:0s}}.one{transition:top var(--quick)}')).toBe(':root{--a:1s}@media (prefers-reduced-motion:reduce){:root{--a:0s}}.one{transition:top var(--a)}');
  expect(tight('@media (min-width:9px){:root{--side:1px}}.one{left:var(--side)}')).toBe('@media (min-width:9px){:root{--a:1px}}.one{left:var(--a)}');
  expect(tight('.one{--room:2px;left:var(--room)}')).toBe('.one{--a:2px;left:var(--a)}');
  expect(tight(':root{--fill:var(--ink)}.one{--ink:red;color:var(--fill)}')).toBe(':root{--a:var(--b)}.one{--b:red;color:var(--a)}');
});

test('what a script names keeps its name and its place', () => {
  expect(tight(':root{--fill:blue;--long:1px}.one{color:var(--fill);left:var(--long);top:var(--longest)}', 'set("--fill","--longest")')).toBe(':root{--fill:blue;}.one{color:var(--fill);left:1px;top:var(--longest)}');
});

test('more names than letters are two letters long, and each is another', () => {
  const css = Array.from({ length: 54 }, (_, at) => `.one{--room-${at}:${at}px;left:var(--room-${at})}`).join('');
  const names = [...tight(css)!.matchAll(/\{(--\w+):/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(54);
  expect(names.at(-1)).toBe('--bb');
});

test('what a script puts together keeps its name', () => {
  const css = ':root{--category-1:red}.one{color:var(--category-1)}';
  expect(tight(css, 'color(`var(--category-${n})`)')).toBe(css);
});

test('what two sheets say of one property is one thing', () => {
  expect(withConstants([':root{--step:1px}', '.one{left:var(--step)}', '.two{--side:2px}', '.three{left:var(--side)}'], '')).toEqual([':root{}', '.one{left:1px}', '.two{--a:2px}', '.three{left:var(--a)}']);
});

test('what an organisation may set keeps its name', () => {
  const palette = readFileSync(new URL('../../server/klankbord/brand/palette.py', import.meta.url), 'utf8');
  expect(new Set(palette.match(/--[\w-]+/g))).toEqual(new Set(looks));
  const css = ':root{--accent:red}.one{color:var(--accent)}';
  expect(tight(css)).toBe(css);
});
