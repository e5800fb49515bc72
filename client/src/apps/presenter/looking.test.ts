import { expect, test } from 'vitest';
import type { Lens, RoundResult } from '../../core/protocol';
import { sceneWith } from '../../core/scenes.test-support';
import { lookAhead, lookCommand, nextLens } from './looking';

const seen = (part: Partial<Lens> = {}): Lens => ({ name: 'cloud', words: 9, once: 4, grouped: 2, leaf: 0, leaves: 1, lines: [], ...part });
const round: RoundResult = { number: 1, answered: 1, result: { kind: 'cloud', ballots: 1, distinct: 0, words: [] } };
const on = (part: Partial<Lens> = {}, earlier: RoundResult[] = []) => ({ lens: seen(part), earlier });

test('one key goes through every way to look, and around', () => {
  const names: Lens['name'][] = ['cloud'];
  while (names.length < 5) names.push(nextLens(seen({ name: names[names.length - 1]! })));
  expect(names).toEqual(['cloud', 'list', 'once', 'grouped', 'cloud']);
});

test('it passes by what there is nothing of', () => {
  expect(nextLens(seen({ name: 'list', once: 0 }))).toBe('grouped');
  expect(nextLens(seen({ name: 'once', grouped: 0 }))).toBe('cloud');
  expect(nextLens(seen({ words: 0, once: 0, grouped: 0 }))).toBe('cloud');
});

test('drawn words are arranged, and nothing else is', () => {
  expect(lookCommand('arrange', on())).toEqual({ do: 'arrange' });
  expect(lookCommand('arrange', on({ name: 'list' }))).toBeNull();
});

test('leaves follow each other in a circle, where there are several', () => {
  const leaf = (action: 'leafBack' | 'leafOn', at: number, of: number) => lookCommand(action, on({ name: 'list', leaf: at, leaves: of }));
  expect([leaf('leafOn', 0, 3), leaf('leafOn', 2, 3), leaf('leafBack', 0, 3)]).toEqual([{ do: 'leaf', leaf: 1 }, { do: 'leaf', leaf: 0 }, { do: 'leaf', leaf: 2 }]);
  expect(leaf('leafOn', 0, 1)).toBeNull();
});

test('where rounds lie side by side they are drawn: looking in another way is possible, leafing and arranging are not', () => {
  const beside = on({ name: 'list', leaves: 3 }, [round]);
  expect([lookCommand('look', beside), lookCommand('leafOn', beside), lookCommand('arrange', on({}, [round]))]).toEqual([{ do: 'look', lens: 'once' }, null, null]);
});

test('other answers are looked at in one way', () => {
  for (const action of ['look', 'arrange', 'leafBack', 'leafOn'] as const) expect(lookCommand(action, { lens: null, earlier: [] })).toBeNull();
});

test('two quick presses are two steps, also before the room has heard of the first', () => {
  const press = lookAhead();
  const scene = sceneWith({ step: 7, lens: seen({ leaves: 5 }) });
  expect([press('look', scene), press('look', scene)]).toEqual([{ do: 'look', lens: 'list' }, { do: 'look', lens: 'once' }]);
  expect([press('leafOn', scene), press('leafOn', scene)]).toEqual([{ do: 'leaf', leaf: 1 }, { do: 'leaf', leaf: 2 }]);
  expect(press('look', sceneWith({ step: 8, lens: seen() }))).toEqual({ do: 'look', lens: 'list' });
});
