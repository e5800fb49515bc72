// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Scale } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { ShowScale } from './Show';

const question: Scale = { ...about, kind: 'scale', statements: [{ id: 'a', label: { nl: 'Competenties' } }], steps: 5, low: { nl: 'laag' }, high: { nl: 'hoog' } };
const result = { kind: 'scale' as const, ballots: 4, statements: [{ id: 'a', counts: [3, 0, 0, 0, 1], n: 4, skipped: 0, median: 1, mean: 2 }] };
const earlier = { number: 1, ballots: 3, result: { ...result, statements: [{ ...result.statements[0]!, median: 4, mean: 3.5 }] } };

const page = document.createElement('div');
const text = (selector: string) => page.querySelector(selector)!.textContent;
const press = () => act(() => page.querySelector('button')!.click());

test('the mean is shown on request, and the answer in the middle again', () => {
  act(() => render(<ShowScale question={question} result={result} lang="nl" />, page));
  expect([text('.scale-median.figures'), text('button')]).toEqual(['1', 'middelste antwoord']);
  press();
  expect([text('.scale-median.figures'), text('button')]).toEqual(['2', 'gemiddelde']);
  expect(text('li')).toContain('Het gemiddelde is 2.');
  press();
  expect([text('.scale-median.figures'), text('li')?.includes('gemiddelde')]).toEqual(['1', false]);
});

test('an earlier round is told by the same figure', () => {
  act(() => render(<ShowScale question={question} result={result} lang="nl" before={earlier} />, page));
  expect(text('li')).toContain('In ronde 1 was het middelste antwoord 4.');
  press();
  expect(text('li')).toContain('In ronde 1 was het gemiddelde 3,5.');
});
