import { expect, test } from 'vitest';
import type { Answer } from '../../core/protocol';
import { cloud as asking } from '../../questions/cloud/asking';
import { unsentOf } from './unsent';

const words = (...said: string[]): Answer => ({ kind: 'cloud', words: said });
const room = (draft: Answer | null, recorded: Answer | null, sending: Answer | null = null) => ({ draft: () => draft, standing: () => ({ recorded, sending, trouble: null, missed: false }) as never });

test('what says the same as what was sent is nothing unsent', () => {
  expect(unsentOf(room(words('lef', ''), words('lef')), 'q:1', asking as never)).toBeNull();
  expect(unsentOf(room(words('lef'), { words: ['lef'], kind: 'cloud' }), 'q:1', asking as never)).toBeNull();
  expect(unsentOf(room(words('lef'), words('rust'), words('lef')), 'q:1', asking as never)).toBeNull();
  expect(unsentOf(room(null, words('lef')), 'q:1', asking as never)).toBeNull();
});

test('what says something else is', () => {
  expect(unsentOf(room(words('lef', 'rust'), words('lef')), 'q:1', asking as never)).toEqual(words('lef', 'rust'));
  expect(unsentOf(room(words('lef'), null), 'q:1', asking as never)).toEqual(words('lef'));
});
