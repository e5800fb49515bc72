import { expect, test } from 'vitest';
import { arrival } from './arrival';

test('an address says why somebody comes', () => {
  expect(arrival('invitation=a-_b')).toEqual({ by: 'invitation', secret: 'a-_b' });
  expect(arrival('link=c')).toEqual({ by: 'link', secret: 'c' });
  expect(arrival('teams')).toEqual({ by: 'part', id: 'teams' });
  expect(arrival('failed=too_late')).toEqual({ by: 'failure', code: 'too_late' });
});

test('whatever else stands there is no matter', () => {
  for (const fragment of [null, '', 'invitation=', 'something', 'x=y']) expect(arrival(fragment)).toEqual({ by: 'itself' });
});
