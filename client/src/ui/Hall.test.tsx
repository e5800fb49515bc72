// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hall, type HallProps } from './Hall';

const page = document.createElement('div');
const show = (props: HallProps) => act(() => render(<Hall {...props} />, page));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const dots = (name: string) => page.querySelector(`.hall-${name}`)!.getAttribute('d')!.split('h0').length - 1;
const arriving = () => page.querySelectorAll('.hall-new').length;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  render(null, page);
  vi.useRealTimers();
});

test('who is there already just sits, who comes in arrives and then sits', async () => {
  await show({ people: 12 });
  expect([dots('calm'), arriving()]).toEqual([12, 0]);
  await show({ people: 14 });
  expect([dots('calm'), arriving()]).toEqual([12, 2]);
  await pass(2_600);
  expect([dots('calm'), arriving()]).toEqual([14, 0]);
});

test('while people keep coming in, each of them arrives once and the first sit down in time', async () => {
  await show({ people: 10 });
  await show({ people: 11 });
  await pass(2_000);
  await show({ people: 12 });
  await pass(600);
  expect([dots('calm'), arriving()]).toEqual([12, 0]);
});

test('of a crowd only the newest are drawn one by one', async () => {
  await show({ people: 10 });
  await show({ people: 2_000 });
  expect([dots('calm'), arriving()]).toEqual([1_960, 40]);
});

test('who leaves is gone at once', async () => {
  await show({ people: 12 });
  await show({ people: 9 });
  expect([dots('calm'), arriving()]).toEqual([9, 0]);
  await show({ people: 10 });
  expect(arriving()).toBe(1);
});

test('where something is asked, who was not heard yet is hollow', async () => {
  await show({ people: 41, heard: 34 });
  expect([dots('calm'), dots('waiting')]).toEqual([34, 7]);
  await show({ people: 41, heard: 35 });
  expect([dots('calm'), arriving(), dots('waiting')]).toEqual([34, 1, 6]);
});

test('who answered and left is counted still', async () => {
  await show({ people: 3, heard: 5 });
  expect([dots('calm'), dots('waiting')]).toEqual([5, 0]);
});
