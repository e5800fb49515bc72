/** The same words by d3-cloud: one layout an update, as it is used. */
import cloud from 'd3-cloud';
import type { Ink } from '../src/questions/cloud/word';
import type { Picture } from './measures';
import { font, wall } from './wall';

/** A word to be drawn, and its font size in pixels. */
export interface Wanted {
  key: string;
  label: string;
  size: number;
}

/**
 * Lays these words out with d3-cloud's own defaults, but level and with the same chance every time. What does not fit is
 * not drawn.
 */
export function byPeer(wanted: readonly Wanted[], measure: (label: string) => Ink): Picture {
  const drawn = new Map();
  cloud<Wanted & cloud.Word>()
    .size([wall.width, wall.height])
    .words(wanted.map((word) => ({ ...word, text: word.label })))
    .font(font.family)
    .fontWeight(font.weight)
    .fontSize(({ size }) => size)
    .rotate(0)
    .random(seeded(1))
    .on('end', (placed) => {
      for (const { key, label, x, y, size } of placed) {
        const ink = measure(label);
        drawn.set(key, { x: x!, y: y! - ink.y * size, width: ink.width * size, height: ink.height * size });
      }
    })
    .start();
  return drawn;
}

function seeded(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
