// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { Range } from './Range';
import { thumb } from './sliding';

let range: HTMLInputElement;
let values: number[];

/** A line of 100 pixels between the places where its thumb can be. */
beforeEach(() => {
  values = [];
  const page = document.createElement('div');
  act(() => render(<Range value={null} onValue={(value) => values.push(value)} label="Lijn" valueText="" />, page));
  range = page.querySelector('input')!;
  range.setPointerCapture = () => undefined;
  range.getBoundingClientRect = () => new DOMRect(0, 0, 100 + thumb, 56);
});

/** A finger at a place of the line. */
const finger = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', place: number) =>
  act(() => void range.dispatchEvent(new PointerEvent(type, { clientX: place + thumb / 2, pointerId: 1, bubbles: true })));

/** What browsers say by themselves when a range is touched or moved with the keys. */
const input = (value: number) =>
  act(() => {
    range.value = `${value}`;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('a tap is a place when the finger is lifted', () => {
  finger('pointerdown', 30);
  expect(values).toEqual([]);
  finger('pointerup', 32);
  expect(values).toEqual([32]);
});

test('a finger along the line is followed', () => {
  for (const place of [30, 33, 50, 70]) finger(place === 30 ? 'pointerdown' : 'pointermove', place);
  expect(values).toEqual([50, 70]);
});

test('a finger that turns out to scroll the page chooses nothing, whatever the browser made of it', () => {
  finger('pointerdown', 30);
  input(30);
  finger('pointermove', 33);
  finger('pointercancel', 33);
  expect([values, range.value]).toEqual([[], '50']);
});

test('keys are heard when no finger is down', () => {
  finger('pointerdown', 30);
  finger('pointercancel', 30);
  input(51);
  expect(values).toEqual([51]);
});

test('a key that means yes takes the place where the keys begin', () => {
  act(() => void range.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })));
  expect(values).toEqual([50]);
});
