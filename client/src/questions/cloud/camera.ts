/** From where we look at the cloud. It moves lazily: every move of the camera moves every word on the wall. */
import type { Body } from './word';

export interface Camera {
  /** Pixels per world unit. */
  zoom: number;
  /** The point of the world that is in the middle of the wall. */
  x: number;
  y: number;
}

export interface Wall {
  /** Pixels. */
  width: number;
  height: number;
  /** No word is set larger than this, in pixels. */
  largest: number;
}

/** Never less of the world than this wide, in world units, so that the first words do not fill the wall. */
const leastWidth = 12;
/** Worth moving for: 8 % larger words. */
const gain = 1.08;
/** A little further off than needed, so that the next words fit as well. */
const margin = 0.975;

/** The camera that shows all words at their goal size: `now` itself when that is good enough. */
export function look(bodies: readonly Body[], wall: Wall, now: Camera | null): Camera {
  const { left, right, top, bottom, biggest } = extent(bodies);
  const ratio = wall.width / wall.height;
  const zoom = Math.min(
    wall.width / Math.max(right - left, leastWidth),
    wall.height / Math.max(bottom - top, leastWidth / ratio),
    wall.largest / biggest,
  );
  if (now) {
    const halfWidth = wall.width / 2 / now.zoom;
    const halfHeight = wall.height / 2 / now.zoom;
    const inside =
      left >= now.x - halfWidth && right <= now.x + halfWidth && top >= now.y - halfHeight && bottom <= now.y + halfHeight;
    if (inside && zoom <= now.zoom * gain && biggest * now.zoom <= wall.largest * 1.05) return now;
  }
  return { zoom: zoom * margin, x: (left + right) / 2, y: (top + bottom) / 2 };
}

function extent(bodies: readonly Body[]) {
  const box = { left: 0, right: 0, top: 0, bottom: 0, biggest: 1 };
  bodies.forEach((body, i) => {
    const grown = body.size ? body.goal / body.size : 1;
    const first = i === 0;
    box.left = Math.min(first ? Infinity : box.left, body.x - body.halfWidth * grown);
    box.right = Math.max(first ? -Infinity : box.right, body.x + body.halfWidth * grown);
    box.top = Math.min(first ? Infinity : box.top, body.y - body.halfHeight * grown);
    box.bottom = Math.max(first ? -Infinity : box.bottom, body.y + body.halfHeight * grown);
    box.biggest = Math.max(box.biggest, body.goal);
  });
  return box;
}
