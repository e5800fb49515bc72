/** Where a new word sits down, and the shape of the cloud it is part of. */
import type { Body } from './word';

/** Radians between two seats of a sunflower; no two spokes ever line up. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** The cloud is a rounded rectangle: a super-ellipse of this norm. */
export const norm = 3;

/**
 * Puts `newcomer` on the first free seat from the middle outwards: the seats of a sunflower, pressed into a rounded
 * rectangle `aspect` times as wide as it is high. Its box must already have its full size. There always is a seat: the
 * spiral leaves every finite crowd behind.
 */
export function seat(newcomer: Body, crowd: readonly Body[], aspect: number): void {
  const area = crowd.reduce((sum, body) => sum + body.halfWidth * body.halfHeight, 0);
  // Some two thousand seats over the whole cloud, however large it is.
  const spread = Math.max(0.25, Math.sqrt(area) / 20);
  const stretch = Math.sqrt(aspect);
  for (let i = 0; ; i++) {
    const across = Math.cos(i * goldenAngle);
    const down = Math.sin(i * goldenAngle);
    const radius = (spread * Math.sqrt(i)) / (Math.abs(across) ** norm + Math.abs(down) ** norm) ** (1 / norm);
    newcomer.x = radius * across * stretch;
    newcomer.y = (radius * down) / stretch;
    if (!crowd.some((body) => touches(body, newcomer))) return;
  }
}

function touches(a: Body, b: Body): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}
