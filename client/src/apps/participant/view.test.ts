import { expect, test } from 'vitest';
import type { Answer, Cloud } from '../../core/protocol';
import { about, sceneWith } from '../../core/scenes.test-support';
import { sameRound, viewOf, type Facts } from './view';

const question: Cloud = { ...about, kind: 'cloud', id: 'moed', entries: 3, length: 40 };
const open = sceneWith({ phase: 'open', at: 0, question, round: { key: 'moed:1', number: 1 }, visibility: 'reveal' });
const lef: Answer = { kind: 'cloud', words: ['lef'] };
const none = { recorded: null, sending: null, trouble: null };

const view = (part: Partial<Facts>) => viewOf({ scene: open, over: false, standing: none, draft: null, changing: false, goesOn: false, answered: false, ...part });

test('without a scene the phone is connecting, or was turned away', () => {
  expect([view({ scene: null }), view({ scene: null, over: true })]).toEqual(['connecting', 'turned away']);
});

test('an open question is asked until there is an answer, on its way or recorded', () => {
  expect(view({})).toBe('asking');
  expect(view({ standing: { ...none, sending: lef } })).toBe('sent');
  expect(view({ standing: { ...none, recorded: lef } })).toBe('sent');
});

test('a draft beside an answer is somebody changing it; so is a draft that was just emptied', () => {
  expect(view({ standing: { ...none, recorded: lef }, draft: lef })).toBe('asking');
  expect(view({ standing: { ...none, recorded: lef }, changing: true })).toBe('asking');
});

test('who is asked on after answering stays where it is asked', () => {
  expect(view({ standing: { ...none, recorded: lef }, goesOn: true })).toBe('asking');
});

test.each(['waiting', 'closed', 'revealed'] as const)('a question that is %s looks so, whatever is being written', (phase) => {
  expect(view({ scene: { ...open, phase }, draft: lef })).toBe(phase);
});

test('a slide asks nothing, in whatever phase', () => {
  const slide = { ...question, kind: 'content' as const, body: null };
  expect(view({ scene: { ...open, question: slide, round: null, phase: 'revealed' } })).toBe('slide');
});

test('before the first slide people are in the lobby', () => {
  expect(view({ scene: { ...open, phase: 'lobby', question: null, round: null, at: null } })).toBe('lobby');
});

test('a room that ended, or that knew us and lets nobody in any more, is over', () => {
  expect(view({ scene: { ...open, phase: 'ended', question: null, round: null } })).toBe('ended');
  expect(view({ scene: null, over: true, answered: true })).toBe('ended');
});

test('asking again is another round, and so is the next slide', () => {
  expect(sameRound(open, { ...open, seq: 9, phase: 'closed' })).toBe(true);
  expect(sameRound(open, { ...open, round: { key: 'moed:2', number: 2 } })).toBe(false);
  expect(sameRound(open, { ...open, at: 1 })).toBe(false);
});

test('at one’s own pace, without a slide in front of this person there is the overview', () => {
  expect(view({ scene: { ...open, phase: 'paced', question: null, round: null, at: null } })).toBe('overview');
});
