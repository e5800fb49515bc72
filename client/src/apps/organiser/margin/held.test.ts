import { expect, test } from 'vitest';
import { withHeld } from './held';

test('what somebody is writing in stays, also when it was removed', () => {
  const [one, other] = [{ id: 'one' }, { id: 'other' }];
  expect(withHeld([one], other)).toEqual([one, other]);
  expect(withHeld([one, other], other)).toEqual([one, other]);
  expect(withHeld([one], null)).toEqual([one]);
});
