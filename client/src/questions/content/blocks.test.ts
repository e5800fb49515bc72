import { expect, test } from 'vitest';
import { blocks } from './blocks';

test('an empty line separates paragraphs; a line break does not', () => {
  expect(blocks('Een gesprek,\ngeen quiz.\n\nDenk eerst zelf na.')).toEqual([
    { kind: 'paragraph', text: 'Een gesprek, geen quiz.' },
    { kind: 'paragraph', text: 'Denk eerst zelf na.' },
  ]);
});

test('lines that start with a dash are one list, also straight under a paragraph', () => {
  expect(blocks('Bedankt:\n- kies één ding\n- vertel het\n  aan een collega\n\n- vraag hoe het ging')).toEqual([
    { kind: 'paragraph', text: 'Bedankt:' },
    { kind: 'list', items: ['kies één ding', 'vertel het aan een collega', 'vraag hoe het ging'] },
  ]);
});

test('a dash inside a word or without a space is no list', () => {
  expect(blocks('-korte lijn')).toEqual([{ kind: 'paragraph', text: '-korte lijn' }]);
});

test('text that looks like HTML stays text', () => {
  expect(blocks('<b>vet</b>')).toEqual([{ kind: 'paragraph', text: '<b>vet</b>' }]);
});
