import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ApiError } from '../../core/api';
import type { Outcome } from '../../core/desk';
import { translator } from '../../i18n';
import { failureSentence, outcomeSentence, refusals, verdictSentence } from './sentences';

const nl = translator('nl');
const server = readFileSync(new URL('../../../../server/klankbord/rooms/refused.py', import.meta.url), 'utf8');
const outcome = (status: Outcome['status'], code: string | null = null): Outcome => ({ status, code, sentence: code && 'As the server says it.' });

test('an order that was carried out says nothing', () => {
  expect(outcomeSentence(nl, outcome('ok'))).toBeNull();
});

test('a refusal is told in the language of the person, one that is unknown here in the words of the server', () => {
  expect(outcomeSentence(nl, outcome('refused', 'last'))).toBe('Dit is de laatste dia.');
  expect(outcomeSentence(nl, outcome('refused', 'newer_than_this_page'))).toBe('As the server says it.');
});

test('every other end of an order has a sentence too', () => {
  const said = (['stale', 'busy', 'lost', 'offline'] as const).map((status) => outcomeSentence(nl, outcome(status)));
  expect(new Set(said).size).toBe(4);
});

test('a failed request is told by its code; anything else means the server was not reached', () => {
  expect(failureSentence(nl, new ApiError('broken_deck', 409, 'Line 3 is wrong.'))).toBe('Line 3 is wrong.');
  expect(failureSentence(nl, new TypeError('x'))).toBe(failureSentence(nl, new ApiError('offline', 0, '')));
});

test('a closed door says why, also with a code that nobody knew yet', () => {
  expect(verdictSentence(nl, 4504)).not.toBe(verdictSentence(nl, 4999));
});

test('every reason for which the server refuses a command has a sentence here', () => {
  const codes = [...server.matchAll(/^ {4}"([a-z_]+)":/gm)].map(([, code]) => code!);
  expect(codes.length).toBeGreaterThan(20);
  // A seat that may not give a command at all is refused with a code of its own.
  expect(Object.keys(refusals).sort()).toEqual([...codes, 'forbidden'].sort());
});

test('every reason why somebody may not do something has a sentence here, but the one that only programs meet', () => {
  const source = readFileSync(new URL('../../../../server/klankbord/web/auth/refusals.py', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/^ {4}"([a-z_]+)": /gm)].map(([, code]) => code!);
  expect(codes.length).toBeGreaterThan(6);
  const english = codes.filter((code) => failureSentence(nl, new ApiError(code, 403, 'In English.')) === 'In English.');
  expect(english).toEqual(['needs_scope']);
});
