// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Dot, Grid } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { ShowGrid } from './Show';

const text = (nl: string) => ({ nl });
const question: Grid = {
  ...about, kind: 'grid',
  x_low: text('west'), x_high: text('oost'), y_low: text('zuid'), y_high: text('noord'), items: [], marks: 2, diagonal: false, centroid: false,
  zones: [{ id: 'hoek', label: text('Hoek'), advice: text('Blijf daar.'), left: 0, right: 50, bottom: 0, top: 50 }],
};
const named = (label: string, x: number, y: number): Dot => ({ item: null, x, y, label, marks: 1 });

/** What is read aloud of these dots. */
function heard(dots: Dot[]): string[] {
  const page = document.createElement('div');
  const result = { kind: 'grid' as const, ballots: dots.length, dots, marks: dots.length, zones: [{ id: 'hoek', marks: 1 }], centroids: [] };
  act(() => render(<ShowGrid question={question} result={result} lang="nl" />, page));
  return [...page.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');
}

test('whoever hears the picture hears where a mark with a name stands, as long as the picture names it', () => {
  const few = heard([named('gemeente', 10, 20), named('school', 80, 90)]);
  expect(few).toContain('gemeente: Hoek – Blijf daar.');
  expect(few.find((line) => line.startsWith('school: '))).toMatch(/oost.*noord/);
  expect(heard(Array.from({ length: 13 }, (_, at) => named(`naam ${at}`, at, at))).some((line) => line.includes('naam'))).toBe(false);
});

test('a thing has the number on the plane that it has in the key, also where nobody placed those before it', () => {
  const items = ['voorval', 'foutje', 'bedrog'].map((id) => ({ id, label: text(id) }));
  const page = document.createElement('div');
  const result = { kind: 'grid' as const, ballots: 1, dots: [], marks: 1, zones: [], centroids: [{ item: 'bedrog', x: 10, y: 20, marks: 1 }] };
  act(() => render(<ShowGrid question={{ ...question, items, zones: [] }} result={result} lang="nl" />, page));
  const said = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(said('.grid-key li')).toEqual(['1voorval', '2foutje', '3bedrog']);
  expect(said('.plane-field .grid-number')).toEqual(['3']);
});
