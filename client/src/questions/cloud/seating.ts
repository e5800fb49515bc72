/**
 * Who sits where on the wall, at rest. Nothing is ever laid out again: a new word takes free room, a word that grows
 * nudges its neighbours, and when the wall is full everybody is seen from a little further off, until the least named
 * words are as small as can be read. From then on room is what others leave: a word that was said more often takes the
 * place of words that were said less.
 *
 * Knows no screen, clock or chance.
 */
import { makeRoom } from './room';
import { freePlace, reach, type Place } from './seat';
import type { Slices } from './slices';
import { farthest, type View, type Wall } from './view';
import { box, type Body } from './word';

/** So often another way to stand is tried before everybody is seen from further off. On a full wall that would leave holes. */
const tries = 8;
/** So many words at most leave for one that was named more often. */
const mostLeaving = 6;

export class Seating {
  seated: readonly Body[] = [];
  /** Who has to find another place, and is drawn where it was until then. */
  pressedOut: readonly Body[] = [];
  view: View;
  private most: number;

  /** Half a height of `nearest` is seen at least. */
  constructor(wall: Wall, nearest: number) {
    const view = farthest(wall);
    this.most = view.halfHeight;
    this.view = { ...view, halfHeight: Math.min(nearest, this.most) };
  }

  /** Another wall; who is not on it any more is told by `spread`. */
  move(wall: Wall): void {
    const view = farthest(wall);
    this.most = view.halfHeight;
    this.view = { ...view, halfHeight: Math.min(this.view.halfHeight, this.most) };
  }

  /** Shows at least this half height. */
  standBack(nearest: number): void {
    if (nearest > this.view.halfHeight) this.see(nearest);
  }

  /**
   * Makes room for the sizes that words have now. Whoever was pressed out of a full row then takes the nearest free
   * place, or that of others. Returns who has none. Pauses where somebody else may have a turn.
   */
  *spread(): Slices<Body[]> {
    for (;;) {
      const closer = this.view.halfHeight < this.most;
      const lack = yield* makeRoom(this.seated, this.view, closer ? tries : 0);
      if (!lack) break;
      if (closer) this.see(Math.max(lack.needed, this.view.halfHeight));
      else this.pressedOut = [...this.pressedOut, this.leastOf(lack.pressed)];
      yield;
    }
    const left: Body[] = [];
    for (const body of this.pressedOut) {
      if (!(yield* this.find(body, body))) left.push(...(yield* this.replace(body)));
      yield;
    }
    this.pressedOut = [];
    return left;
  }

  /**
   * Seats a newcomer, whose size is known. Returns who had to leave for it: words that were named less often; and itself
   * when even that makes no room. Pauses where somebody else may have a turn; until the end nobody is to be shown.
   */
  *admit(newcomer: Body): Slices<Body[]> {
    box(newcomer);
    if (yield* this.find(newcomer)) return [];
    yield;
    return yield* this.replace(newcomer);
  }

  remove(body: Body): void {
    this.seated = this.seated.filter((other) => other !== body);
    this.pressedOut = this.pressedOut.filter((other) => other !== body);
  }

  /** Seats a word where others leave for it; returns those, or itself. */
  private *replace(newcomer: Body): Slices<Body[]> {
    const before = this.seated;
    const lesser = before.filter(({ count }) => count < newcomer.count);
    if (lesser.length === 0) return [newcomer];
    const hub = closest(lesser, newcomer);
    const far = ({ x, y }: Body) => Math.hypot((x - hub.x) / this.view.aspect, y - hub.y);
    const leaving = lesser.sort((a, b) => far(a) - far(b)).slice(0, mostLeaving);
    for (const [i, body] of leaving.entries()) {
      this.remove(body);
      const fits = yield* this.find(newcomer, hub);
      yield;
      if (!fits) continue;
      const left: Body[] = [];
      for (const one of leaving.slice(0, i + 1)) {
        if (!(yield* this.find(one, one))) left.push(one);
        yield;
      }
      return left;
    }
    this.seated = before;
    return [newcomer];
  }

  /** Seats a word in the free place nearest to `around`, or to the middle; false where there is none. */
  private *find(body: Body, around?: Place): Slices<boolean> {
    const place = yield* freePlace(body, this.seated, this.view, this.most, around);
    if (!place) return false;
    body.x = place.x;
    body.y = place.y;
    const needed = reach(place.x, place.y, body, this.view.aspect);
    if (needed > this.view.halfHeight) this.see(needed);
    this.seated = [...this.seated, body];
    return true;
  }

  private see(halfHeight: number): void {
    this.view = { ...this.view, halfHeight: Math.min(halfHeight, this.most) };
  }

  /** Takes away the least named of these, and of equals the largest: that makes the most room. */
  private leastOf(pressed: readonly Body[]): Body {
    const least = pressed.reduce((a, b) => (b.count < a.count || (b.count === a.count && area(b) > area(a)) ? b : a));
    this.remove(least);
    return least;
  }
}

/** Of the least named of these the one that leaves enough room and little more; the largest when none is large enough. */
function closest(lesser: readonly Body[], newcomer: Body): Body {
  const count = Math.min(...lesser.map((body) => body.count));
  const misfit = (body: Body) => {
    const fits = body.halfWidth >= newcomer.halfWidth && body.halfHeight >= newcomer.halfHeight;
    return fits ? area(body) : 1e6 - area(body);
  };
  return lesser.filter((body) => body.count === count).reduce((a, b) => (misfit(b) < misfit(a) ? b : a));
}

function area({ halfWidth, halfHeight }: Body): number {
  return halfWidth * halfHeight;
}
