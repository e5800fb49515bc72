/** What a key or button makes of how the room looks at words. */
import type { Command } from '../../core/desk';
import type { Lens, Scene } from '../../core/protocol';
import { lenses, wordsThrough } from '../../questions/cloud/lenses';

export type LookAction = 'look' | 'arrange' | 'leafBack' | 'leafOn';

/** What is on the wall: where rounds lie side by side, it is no lens. */
type Seen = Pick<Scene, 'lens' | 'earlier'>;

/** Null where it makes no sense now. Leaves follow each other in a circle. */
export function lookCommand(action: LookAction, { lens, earlier }: Seen): Command | null {
  if (!lens) return null;
  if (action === 'look') return { do: 'look', lens: nextLens(lens) };
  if (earlier.length > 0) return null;
  if (action === 'arrange') return lens.name === 'cloud' ? { do: 'arrange' } : null;
  if (lens.leaves < 2) return null;
  return { do: 'leaf', leaf: (lens.leaf + (action === 'leafOn' ? 1 : -1) + lens.leaves) % lens.leaves };
}

/**
 * Looks ahead: what was asked of the room and has not come yet counts as seen, so that two quick presses are two steps.
 */
export function lookAhead(): (action: LookAction, scene: Scene) => Command | null {
  let asked: { step: number; lens: Lens } | null = null;
  return (action, scene) => {
    const lens = asked?.step === scene.step && scene.lens ? asked.lens : scene.lens;
    const command = lookCommand(action, { ...scene, lens });
    if (lens && command?.do === 'look') asked = { step: scene.step, lens: { ...lens, name: command.lens, leaf: 0 } };
    else if (lens && command?.do === 'leaf') asked = { step: scene.step, lens: { ...lens, leaf: command.leaf } };
    return command;
  };
}

/** The next way to look that has something to see. */
export function nextLens(lens: Lens): Lens['name'] {
  const at = lenses.indexOf(lens.name);
  const others = [...lenses.slice(at + 1), ...lenses.slice(0, at)];
  return others.find((name) => name === 'cloud' || wordsThrough(name, lens) > 0) ?? 'cloud';
}
