import { expect, test } from 'vitest';
import { asides } from './asides';

test('what was set aside can be read, also where it has a colon of its own', () => {
  expect(asides({ 'asked:Wie: jij?': 'aside', 'asked:Waarom?': 'pinned' })).toEqual([{ bucket: 'asked:Wie: jij?', text: 'Wie: jij?' }]);
});
