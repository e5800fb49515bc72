/** Looking at words in another way: what each way is called, and what stands together on a leaf. */
import type { Lens, Line, Scene } from '../../core/protocol';

/** In the order in which one key goes through them. */
export const lenses: readonly Lens['name'][] = ['cloud', 'list', 'once', 'grouped'];

/** The messages that name them. */
export const lensNames = {
  cloud: 'lens.cloud',
  list: 'lens.list',
  once: 'lens.once',
  grouped: 'lens.grouped',
} as const satisfies Record<Lens['name'], string>;

/** What a leaf says where it has no words. */
export const emptyLeaf = {
  cloud: 'lens.list.none',
  list: 'lens.list.none',
  once: 'lens.once.none',
  grouped: 'lens.grouped.none',
} as const satisfies Record<Lens['name'], string>;

/** The leaf that lies open; null where the words are drawn, and where rounds lie beside each other. */
export function openLeaf({ lens, earlier }: Pick<Scene, 'lens' | 'earlier'>): Lens | null {
  return lens && lens.name !== 'cloud' && earlier.length === 0 ? lens : null;
}

/** How many words there are to see through a lens. */
export function wordsThrough(name: Lens['name'], { words, once, grouped }: Pick<Lens, 'words' | 'once' | 'grouped'>): number {
  return { cloud: words, list: words, once, grouped }[name];
}

export interface Rank {
  /** How many people gave each of these. */
  count: number;
  lines: readonly Line[];
}

/** The lines of a list, those that as many people gave together. */
export function ranks(lines: readonly Line[]): Rank[] {
  const found: { count: number; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last?.count === line.count) last.lines.push(line);
    else found.push({ count: line.count, lines: [line] });
  }
  return found;
}

/** Whether somebody gave several of the words that count as one, and so is fewer than their sum. */
export function overlaps({ count, parts }: Pick<Line, 'count' | 'parts'>): boolean {
  return parts.reduce((sum, part) => sum + part.count, 0) > count;
}
