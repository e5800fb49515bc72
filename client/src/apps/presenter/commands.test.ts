import { expect, test } from 'vitest';
import { commandOf } from './commands';

test('one key reveals and hides, one key locks and opens', () => {
  expect([commandOf('reveal', { phase: 'closed' }), commandOf('reveal', { phase: 'revealed' })]).toEqual([{ do: 'reveal' }, { do: 'hide' }]);
  expect([commandOf('lock', { phase: 'open' }), commandOf('lock', { phase: 'revealed' })]).toEqual([{ do: 'close' }, { do: 'open' }]);
});

test('the key that locks ends answering at everybody\'s own pace', () => {
  expect(commandOf('lock', { phase: 'paced' })).toEqual({ do: 'close' });
});

test('the others are commands of their own', () => {
  expect(commandOf('advance', { phase: 'open' })).toEqual({ do: 'advance' });
  expect(commandOf('again', { phase: 'closed' })).toEqual({ do: 'again' });
});
