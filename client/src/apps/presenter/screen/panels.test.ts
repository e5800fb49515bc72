import { expect, test } from 'vitest';
import { about, sceneWith } from '../../../core/scenes.test-support';
import type { Ranking } from '../../../core/protocol';
import { offered, type PanelName } from './panels';

const names: readonly PanelName[] = ['keys', 'overview', 'pair', 'end', 'settings', 'timer', 'restart', 'items', 'chain', 'pace', 'progress'];
const panels = (scene: Parameters<typeof offered>[1]) => names.filter((name) => offered(name, scene));
const cloud = { ...about, kind: 'cloud', entries: 3, length: 40 } as const;
const ranking = { ...about, kind: 'ranking', items: [], top: null } satisfies Ranking;

test('before the first question there is nothing to decide about one', () => {
  expect(panels(sceneWith())).toEqual(['keys', 'overview', 'pair', 'end', 'pace']);
});

test('where everybody goes at their own pace no slide is in front of the room', () => {
  expect(panels(sceneWith({ phase: 'paced' }))).toEqual(['keys', 'pair', 'end', 'pace', 'progress']);
});

test('a question is made only of answers that are seen, and of two at least', () => {
  const open = sceneWith({ phase: 'open', visibility: 'live', question: cloud });
  const words = ['a', 'b'].map((label) => ({ key: label, label, count: 1 }));
  expect(offered('chain', open)).toBe(false);
  expect(offered('chain', { ...open, result: { kind: 'cloud', ballots: 1, words: words.slice(1), distinct: 1 } })).toBe(false);
  expect(offered('chain', { ...open, result: { kind: 'cloud', ballots: 2, words, distinct: 2 } })).toBe(true);
});

test('items are taken out of what has items', () => {
  const asked = { phase: 'open', visibility: 'live' } as const;
  expect([offered('items', sceneWith({ ...asked, question: cloud })), offered('items', sceneWith({ ...asked, question: ranking }))]).toEqual([false, true]);
});

test('of a room that is over only the keys are left to see', () => {
  expect(panels(sceneWith({ phase: 'ended' }))).toEqual(['keys']);
});
