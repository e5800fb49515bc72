import { expect, test } from 'vitest';
import { namesOf } from './presenters';

const [ina, jan] = [{ id: 'ina', name: 'Ina de Vries', rooms: 3 }, { id: 'jan', name: 'Jan', rooms: 1 }] as const;

test('presenters are named where there are several', () => {
  expect([...namesOf({ presenters: [ina, jan] })]).toEqual([['ina', 'Ina de Vries'], ['jan', 'Jan']]);
  expect(namesOf({ presenters: [ina] }).size).toBe(0);
});
