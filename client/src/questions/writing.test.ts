import { expect, test, vi } from 'vitest';

test('a grapheme is what a reader sees: a letter with its marks, a family, a flag', async () => {
  const { graphemes } = await import('./writing');
  expect(['lef', 'moé', '👨‍👩‍👧', '🇳🇱', ''].map(graphemes)).toEqual([3, 3, 1, 1, 0]);
});

test('white space counts as the server keeps it: once between words, never around them', async () => {
  const { graphemes, oneLine } = await import('./writing');
  expect(oneLine('  fouten \n\n toegeven ')).toBe('fouten toegeven');
  expect(graphemes('  fouten \n\n toegeven ')).toBe(15);
});

test('a browser without a segmenter counts code points', async () => {
  vi.resetModules();
  vi.stubGlobal('Intl', {});
  const { graphemes } = await import('./writing');
  expect(graphemes('lef 🙂')).toBe(5);
});
