import { expect, test } from 'vitest';
import { ServerClock } from './clock';

test('a scene that took long to come does not set the clock back', () => {
  let here = 1_000;
  const clock = new ServerClock(() => here);
  clock.heard(61_000);
  here = 3_000;
  clock.heard(61_500);
  expect(clock.until(65_000)).toBe(65_000 - 63_000);
});

test('a scene that came faster tells the time better', () => {
  let here = 1_000;
  const clock = new ServerClock(() => here);
  clock.heard(60_000);
  here = 2_000;
  clock.heard(61_400);
  expect(clock.until(61_400)).toBe(0);
});

test('until a scene was heard, the clock of the device is all there is', () => {
  expect(new ServerClock(() => 5_000).until(7_000)).toBe(2_000);
});
