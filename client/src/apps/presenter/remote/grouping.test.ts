import { expect, test } from 'vitest';
import type { Handled } from '../../../core/protocol';
import { groupsOf } from './grouping';

const card = (bucket: string, group: string | null): Handled => ({ bucket, text: bucket, count: 1, state: 'seen', flagged: false, mark: null, into: null, group });

test('a group has as many as are in it, and one that was just made has none', () => {
  expect(groupsOf([card('a', 'Regels'), card('b', null), card('c', 'Regels'), card('d', 'Mensen')], ['Tijd', 'Regels'])).toEqual([
    ['Regels', 2],
    ['Mensen', 1],
    ['Tijd', 0],
  ]);
});
