import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { given, withoutOtherRounds } from './oneRound.ts';

test('what is never given is not taken, and is what it always is wherever it is read', () => {
  expect(withoutOtherRounds('function Show({ rows, before }) { return before ? draw(before) : rows; }')).toBe('function Show({rows}) { return undefined ? draw(undefined) : rows; }');
  expect(withoutOtherRounds('const Bar = ({ part, before = 0, ...rest }) => part + before;')).toBe('const Bar = ({part,...rest}) => part + undefined;');
  expect(withoutOtherRounds('poles.map(({ name, was: earlier }) => [name, earlier]);')).toBe('poles.map(({name}) => [name, undefined]);');
});

test('a function inside another has no more of it, and what is given on keeps its name', () => {
  expect(withoutOtherRounds('function Show({ before }) { return rows.map(({ id }) => h(Bar, { id, before })); }')).toBe('function Show({}) { return rows.map(({ id }) => h(Bar, { id, before:undefined })); }');
});

test('what is called so and is not taken stays', () => {
  const code = 'function Show({ rows }) { const was = rows[0]; return [was, rows.shift()]; }';
  expect(withoutOtherRounds(code)).toBe(code);
});

test('the phone gives a picture nothing of it', () => {
  const asking = readFileSync(new URL('../src/questions/asking.ts', import.meta.url), 'utf8');
  const props = /interface PhoneResultProps[^}]*\}/.exec(asking)![0];
  expect(props).toContain('question: Q;');
  for (const name of Object.keys(given)) expect(props).not.toMatch(new RegExp(`\\b${name}\\b`));
});
