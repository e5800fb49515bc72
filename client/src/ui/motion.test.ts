/** Every movement can be switched off, and is written down with its reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { declarations } from './colour/sheet';
import { all, sheets, tokens, where } from './colour/sheets.test-support';

const root = new URL('..', import.meta.url).pathname;
const page = readFileSync(new URL('../../../docs/reference/design-tokens.md', import.meta.url), 'utf8');
const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));

const still = '@media (prefers-reduced-motion: reduce)';
const time = /(?<![\w.-])[\d.]+m?s\b/;
const moving = all.filter(({ property, value }) => /^(animation|transition)(-|$)/.test(property) && value !== 'none');

/** The names of custom properties that are times, by whether they hold where people ask for less motion. */
function times(css: string, reduced: boolean): string[] {
  const said = declarations(css).filter(({ property, value, under }) => property.startsWith('--') && time.test(value) && under.includes(still) === reduced);
  return [...new Set(said.map(({ property }) => property))].sort();
}

test('every time is nothing where people ask for less motion', () => {
  for (const [file, css] of sheets) expect([file, times(css, true)]).toEqual([file, times(css, false)]);
  const left = declarations(tokens).filter(({ value, under }) => under.includes(still) && value !== '0ms');
  expect(left).toEqual([]);
});

test('nothing moves for a time of its own', () => {
  expect(moving.filter(({ value }) => time.test(value.replace(/var\([^()]*\)/g, ''))).map(where)).toEqual([]);
});

test('what moves says for how long', () => {
  const known = [...new Set([...sheets.values()].flatMap((css) => times(css, false)))];
  const wrong = moving.filter(({ property, value }) => /^(animation|transition)$/.test(property) && !value.split(/,(?![^(]*\))/).every((one) => known.some((name) => one.includes(`var(${name}`))));
  expect(wrong.map(where)).toEqual([]);
});

test('every animation is written down with its reason', () => {
  const animations = [...sheets.values()].flatMap((css) => [...css.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name!));
  expect(animations.filter((name) => !reasons().has(name))).toEqual([]);
});

test('every transition is written down with its reason', () => {
  const classes = moving.filter(({ property }) => property === 'transition').flatMap(({ selector }) => selector.split(', '));
  expect(classes.filter((name) => !reasons().has(name))).toEqual([]);
});

test('what a script moves asks first whether it may, and is written down', () => {
  const movers = scripts.filter(({ code }) => /\.animate\(|requestAnimationFrame\(|\banimate\(|behavior: 'smooth'/.test(code)).map(({ file }) => file);
  expect(movers.filter((file) => !reasons().has(file))).toEqual([]);
  const bold = scripts.filter(({ file, code }) => movers.includes(file) && !/reducedMotion\(\)|useReducedMotion\(\)/.test(code)).map(({ file }) => file);
  // A row under a finger goes where the finger goes.
  expect(bold).toEqual(['questions/ranking/drag.ts']);
});

/** What the page names in the first column of its table, between backquotes; each has a reason in the last. */
function reasons(): Set<string> {
  const rows = [...page.slice(page.indexOf('## Motion')).matchAll(/^\| (`.*`) \| ([^|]+) \| ([^|]+) \|$/gm)];
  return new Set(rows.flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)));
}
