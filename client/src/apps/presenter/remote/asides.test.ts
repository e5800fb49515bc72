import { expect, test } from 'vitest';
import type { Handled } from '../../../core/protocol';
import { asides } from './asides';

test('what was set aside can be read, and nothing else is among it', () => {
  const one = (text: string, mark: string | null): Handled => ({ bucket: `asked:${text}`, text, count: 1, state: 'seen', flagged: false, mark, into: null, group: null });
  expect(asides([one('Wie?', 'aside'), one('Waarom?', 'pinned'), one('Hoe?', null)])).toEqual([{ bucket: 'asked:Wie?', text: 'Wie?' }]);
});
