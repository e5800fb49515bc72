import { expect, test } from 'vitest';
import { say } from './text';

test('a text is said in the language asked for', () => {
  expect(say({ nl: 'ruimte', en: 'room' }, 'en')).toEqual({ text: 'room', lang: 'en' });
});

test('a text that does not exist in that language is said as it was written first', () => {
  expect(say({ fy: 'romte', nl: 'ruimte' }, 'en')).toEqual({ text: 'romte', lang: 'fy' });
});

test('a region reads what is written for its language', () => {
  expect(say({ nl: 'ruimte', pt: 'sala' }, 'pt-BR')).toEqual({ text: 'sala', lang: 'pt' });
});
