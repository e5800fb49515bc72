import { expect, test } from 'vitest';
import type { Choice, Content, Scene } from '../../core/protocol';
import { about, sceneWith } from '../../core/scenes.test-support';
import { beside, overview, sceneAt, slideAt, unanswered } from './pacing';

const intro: Content = { ...about, kind: 'content', id: 'intro', body: null };
const choice = (id: string): Choice => ({ ...about, kind: 'choice', id, moderation: 'off', options: [], pick: 1, shuffle: false, abstain: false });
const slides: Scene['paced'] = [
  { chapter: { nl: 'Begin' }, question: intro },
  { chapter: null, question: choice('moed') },
  { chapter: { nl: 'Later' }, question: choice('lef') },
];
const scene = sceneWith({ phase: 'paced', of: 3, paced: slides });

test('a question at its place takes answers in its one round, under the chapter it lies in', () => {
  expect(sceneAt(scene, 'moed')).toMatchObject({ phase: 'open', at: 1, chapter: { nl: 'Begin' }, question: { id: 'moed' }, round: { key: 'moed:1', number: 1 } });
  expect(sceneAt(scene, 'lef').chapter).toEqual({ nl: 'Later' });
});

test('a slide to read has no round', () => {
  expect(sceneAt(scene, 'intro')).toMatchObject({ at: 0, question: { id: 'intro' }, round: null });
});

test('at the overview, before the beginning, and where a slide is gone, no slide is in front of this person', () => {
  for (const place of [overview, null, 'weg']) {
    expect(slideAt(scene, place)).toBeNull();
    expect(sceneAt(scene, place)).toBe(scene);
  }
});

test('a room that goes together is what it is, wherever this phone was before', () => {
  const together = sceneWith({ phase: 'open', at: 0, question: choice('moed'), round: { key: 'moed:1', number: 1 } });
  expect(sceneAt(together, 'lef')).toBe(together);
});

test('before the first slide and after the last one lies the overview', () => {
  expect([beside(scene, 0, -1), beside(scene, 0, 1), beside(scene, 1, 1), beside(scene, 2, 1)]).toEqual([overview, 'moed', 'lef', overview]);
});

test('what is open are the questions without an answer; a slide to read is never open', () => {
  expect(unanswered(scene, () => false)).toEqual(['moed', 'lef']);
  expect(unanswered(scene, (round) => round === 'moed:1')).toEqual(['lef']);
});
