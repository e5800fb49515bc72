import { expect, test } from 'vitest';
import type { Scene } from '../../core/protocol';
import { sceneWith } from '../../core/scenes.test-support';
import { hold } from './holding';

const first = sceneWith({ phase: 'open', at: 0, round: { key: 'moed:1', number: 1 }, visibility: 'reveal' });
const next: Scene = { ...first, seq: 6, at: 1, round: { key: 'lef:1', number: 1 } };
const yes = () => true;
const no = () => false;

test('whoever is not writing goes along with the room', () => {
  expect(hold(first, next, no)).toBe(next);
});

test('whoever is writing stays, on a question that is closed now', () => {
  expect(hold(first, next, yes)).toMatchObject({ at: 0, phase: 'closed' });
});

test('staying goes on while the room moves further', () => {
  const held = hold(first, next, yes);
  expect(hold(held, { ...next, at: 2, round: null }, yes)).toMatchObject({ at: 0 });
});

test('the same round is always shown as it is now, also to a writer', () => {
  const closed: Scene = { ...first, seq: 6, phase: 'closed' };
  expect(hold(first, closed, yes)).toBe(closed);
});

test('when the presenter comes back to the question, the writer is with the room again', () => {
  const held = hold(first, next, yes);
  const back: Scene = { ...first, seq: 8 };
  expect(hold(held, back, yes)).toBe(back);
});

test('the end does not pull a writer away either', () => {
  expect(hold(first, { ...first, phase: 'ended', at: null, round: null }, yes)).toMatchObject({ at: 0, phase: 'closed' });
});
