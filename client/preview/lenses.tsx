/** The words of a room through each lens, after 0, 1, 7, 60, 600 and 2,000 people, as the server lays them on leaves. */
import type { Lens } from '../src/core/protocol';
import { Controls } from '../src/apps/presenter/screen/Controls';
import { cloud, onScreen, said } from './evening';
import type { Scene } from './frame';
import { longQuestion, words } from './material';
import material from './lenses.json';

const rooms = material as unknown as Record<string, { ballots: number; distinct: number; lenses: Lens[] }>;
const nobody: Lens = { name: 'list', words: 0, once: 0, grouped: 0, leaf: 0, leaves: 1, lines: [] };
const long = { ...cloud, prompt: { nl: longQuestion } };

/** Everybody withdrew their words again: there is something to look at, and nothing to see. */
const empty = (['list', 'once', 'grouped'] as const).map((name): [string, Scene] => [`lens-${name}-0`, looking(cloud, { ...nobody, name }, 1, 0)]);

function looking(question: typeof cloud, lens: Lens, ballots: number, distinct: number): Scene {
  return onScreen(said(question, { phase: 'revealed', lens, result: { kind: 'cloud', ballots, distinct, words: words(40) }, answered: ballots, present: Math.round(ballots * 1.1) }));
}

function buttons(lens: Lens, ballots: number): Scene {
  const scene = said(cloud, { phase: 'revealed', lens, result: { kind: 'cloud', ballots, distinct: lens.words, words: words(40) }, answered: ballots });
  return onScreen(scene, <Controls scene={scene} seen reading={false} back={null} lang="nl" onLang={() => undefined} onAction={() => undefined} />);
}

export const lensed: Record<string, Scene> = Object.fromEntries([
  ...empty,
  ['lens-controls-once', buttons(rooms['60']!.lenses[1]!, 60)],
  ['lens-controls-cloud', buttons({ ...rooms['60']!.lenses[1]!, name: 'cloud', leaves: 1, lines: [] }, 60)],
  ...Object.entries(rooms).flatMap(([people, { ballots, distinct, lenses }]) =>
    lenses.flatMap((lens): [string, Scene][] => [
      [`lens-${lens.name}-${people}-${lens.leaf + 1}`, looking(cloud, lens, ballots, distinct)],
      [`lens-${lens.name}-${people}-${lens.leaf + 1}-long`, looking(long, lens, ballots, distinct)],
    ]),
  ),
]);
