import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { translator } from '../../../i18n';
import { reasons as reasonOf } from './reasons';

// The server's own list; what it can say, the phone says in both languages.
const source = readFileSync(new URL('../../../../../server/klankbord/questions/reasons.py', import.meta.url), 'utf8');
const reasons = [...source.matchAll(/^ {4}"(\w+)": "(.*)",$/gm)].map(([, code, sentence]) => ({ code: code!, sentence: sentence! }));
const values = { most: 5, left: 3, step: 10, given: 12, item: 'lef', option: 'a' };

test('every reason of the server is told in the language of the person, with its numbers', () => {
  expect(reasons.length).toBeGreaterThan(20);
  for (const { code, sentence } of reasons) {
    for (const lang of ['nl', 'en'] as const) {
      const told = reasonOf({ code, values, sentence: '?' }, translator(lang));
      expect(told).not.toBe('?');
      expect(told).not.toMatch(/undefined|NaN|\[object/);
      for (const [, name] of sentence.matchAll(/\{(most|left|step|given)\}/g)) expect(told).toContain(String(values[name as keyof typeof values]));
    }
  }
});

test('a reason that this page does not know is told in the words of the server', () => {
  expect(reasonOf({ code: 'too_green', values: {}, sentence: 'This is too green.' }, translator('nl'))).toBe('This is too green.');
});
