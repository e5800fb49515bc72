import { afterEach, expect, test, vi } from 'vitest';
import answers from '../../../bench/answers.json';
import { Simulation } from './simulation';
import { Effort, inOneGo, whole } from './slices';

afterEach(() => void vi.restoreAllMocks());

test('a pause comes as soon as there was enough to do, however it adds up', () => {
  const effort = new Effort();
  expect(effort.enough(inOneGo - 1)).toBe(false);
  expect(effort.enough(1)).toBe(true);
  expect(effort.enough(inOneGo - 1)).toBe(false);
  expect(effort.enough(10 * inOneGo)).toBe(true);
});

test('done without a pause, work gives what it gives with one', () => {
  function* work() {
    yield;
    return 7;
  }
  expect(whole(work())).toBe(7);
});

test('on a full wall nothing that cannot be interrupted takes longer than a slice', () => {
  const enough = vi.spyOn(Effort.prototype, 'enough');
  const simulation = new Simulation((label) => ({ width: 0.54 * label.length, height: 0.75, x: 0.27 * label.length, y: 0.3 }), { width: 1312, height: 690, smallest: 30 });
  const counts = new Map<string, number>();
  for (const [i, label] of answers.flat().entries()) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if (i % 20) continue;
    simulation.update(Array.from(counts, ([key, count]) => ({ key, label: key, count })));
    simulation.settle();
  }
  expect(simulation.seated.length).toBeGreaterThan(100);
  expect(Math.max(...enough.mock.calls.map(([comparisons]) => comparisons))).toBeLessThan(inOneGo);
  // And it is what there is to do that is counted: each search compares all words with all.
  expect(enough.mock.results.filter(({ value }) => value).length).toBeGreaterThan(300);
});
