import { expect, test } from 'vitest';
import type { Choice, ChoiceAnswer } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { touch } from './picks';

const question = (pick: number): Choice => ({
  ...about, kind: 'choice', options: ['a', 'b', 'c'].map((id) => ({ id, label: { nl: id } })), pick, shuffle: false, abstain: true,
});

function touches(pick: number, ...options: (string | null)[]): string[] | null {
  return options.reduce<ChoiceAnswer | null>((draft, option) => touch(question(pick), draft, option), null)?.picks ?? null;
}

test('of one, the last touched is picked', () => expect(touches(1, 'a', 'b')).toEqual(['b']));
test('of several, touching again takes it back', () => expect(touches(2, 'a', 'b', 'a')).toEqual(['b']));
test('there is no room for more than may be picked', () => expect(touches(2, 'a', 'b', 'c')).toEqual(['a', 'b']));
test('taking the last one back is no answer, not an abstention', () => expect(touches(2, 'a', 'a')).toBeNull());
test('abstaining is an answer, and clears the picks', () => expect(touches(2, 'a', null)).toEqual([]));
test('picking ends an abstention', () => expect(touches(2, null, 'c')).toEqual(['c']));
test('an abstention can be taken back', () => expect(touches(2, null, null)).toBeNull());
