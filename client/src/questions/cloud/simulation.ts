/**
 * The living word cloud. An update says what every word should be; `step` finds places for it, a little at a time, and
 * eases everything to its place and size. All ease by the same part of what is left, so two words that are beside each
 * other before and after are so all the way.
 *
 * Knows no screen, clock or chance: the same updates give the same picture at rest, however long the steps are.
 */
import { Ease } from './ease';
import { Seating } from './seating';
import { Sizes } from './sizes';
import type { Slices } from './slices';
import { farthest, longest, nearest, type Wall } from './view';
import { box, boxOf, type Body, type Ink, type Word } from './word';

/** A size that differs less than this part is left alone: one vote more for a large word moves nobody. */
const sizeStep = 0.05;
/** Of its size, what a new word starts with. */
const seed = 0.2;
/** Another shape of wall than this part is another wall. */
const otherShape = 0.1;

interface Arrangement {
  seating: Seating;
  readonly bodies: Map<string, Body>;
  readonly queue: Body[];
  readonly waiting: Set<Body>;
  /** Among whom each of them last found no place. */
  vain: WeakMap<Body, readonly Body[]>;
}

export class Simulation {
  private words: readonly Word[] = [];
  /** The labels that were measured before, so that it costs nothing any more. */
  private readonly known = new Set<string>();
  private sizes = new Sizes();
  private arrangement: Arrangement;
  /** The next one, while everybody looks for another place. */
  private anew: Arrangement | null = null;
  /** Words have another size, and may overlap. */
  private grew = false;
  /** What a step began and has not ended. */
  private work: Slices<void> | null = null;
  /** There are words that were not taken in. */
  private behind = false;
  /** Everybody is to sit down anew. */
  private unsettled = false;
  private shown: readonly Body[] = [];
  private readonly ease = new Ease();
  private seenNow: number;

  /** `measure` gives the ink of a label, and remembers it. */
  constructor(
    private readonly measure: (label: string) => Ink,
    private wall: Wall,
  ) {
    this.arrangement = empty(wall, 1);
    this.seenNow = this.seating.view.halfHeight;
  }

  /** The words that have a place, for reading. */
  get seated(): readonly Body[] {
    return this.shown;
  }

  /** The words for which there is no room. */
  get waiting(): ReadonlySet<Body> {
    return this.arrangement.waiting;
  }

  /** Half the height of what is seen, in world units: now, and at rest. */
  get seen(): { now: number; goal: number } {
    return { now: this.seenNow, goal: this.seating.view.halfHeight };
  }

  /** Whether every word has been given a place, or there is none for it. */
  get placed(): boolean {
    return !this.work && !this.behind && !this.unsettled && !this.anew && !this.grew && this.arrangement.queue.length === 0;
  }

  /** At rest a step does nothing at all. */
  get atRest(): boolean {
    return this.placed && this.ease.done;
  }

  /** The words as they are now. All that follows from it happens in `step`. */
  update(words: readonly Word[]): void {
    this.words = words;
    this.behind = true;
  }

  /** Another wall. On one of quite another shape everybody sits down anew; else only who is not on it any more moves. */
  reshape(wall: Wall): void {
    this.finish();
    const change = (wall.width * this.wall.height) / (wall.height * this.wall.width);
    this.wall = wall;
    if (Math.abs(Math.log(change)) > otherShape) return this.arrange();
    this.seating.move(wall);
    this.grew = true;
    this.retry();
    this.ease.follow();
  }

  /** The typeface has come in: every ink may be different, so everybody sits down anew. */
  remeasure(): void {
    this.finish();
    this.known.clear();
    this.work = this.reread();
  }

  /** Everybody sits down anew, the most named first: the picture that these words give by themselves. */
  arrange(): void {
    this.unsettled = true;
  }

  /**
   * Goes on by so many seconds, and looks for places as long as `goOn` says so; a whole room of words would cost one long
   * frame. False when nothing moved, and nothing will until the next update.
   */
  step(seconds: number, goOn: () => boolean = () => false): boolean {
    if (this.atRest) return false;
    do this.slice();
    while (!this.placed && goOn());
    const part = this.ease.part(seconds);
    const { halfHeight } = this.seating.view;
    this.seenNow += (halfHeight - this.seenNow) * part;
    for (const body of this.seated) move(body, part);
    if (!this.placed) this.ease.follow();
    return true;
  }

  /** Runs to rest without anybody watching: for archive pictures, tests, and people who want no motion. */
  settle(): void {
    while (!this.placed) this.step(0);
    while (!this.atRest) this.step(1);
  }

  private get seating(): Seating {
    return this.arrangement.seating;
  }

  private follow(words: readonly Word[]): void {
    const { halfHeight, aspect } = farthest(this.wall);
    this.sizes.follow(words, ({ label }) => boxOf(this.measure(label), label), { halfWidth: halfHeight * aspect, halfHeight });
  }

  private forget(present: ReadonlySet<string>): void {
    const { bodies, seating, waiting, queue } = this.arrangement;
    for (const [key, body] of bodies) {
      if (present.has(key)) continue;
      bodies.delete(key);
      const queued = queue.indexOf(body);
      if (queued >= 0) queue.splice(queued, 1);
      if (queued >= 0 || waiting.delete(body)) continue;
      seating.remove(body);
      this.retry();
    }
  }

  private learn(body: Body, { label, count }: Word): void {
    const { waiting, queue } = this.arrangement;
    const rose = count > body.count;
    body.count = count;
    const respelt = label !== body.label;
    if (respelt) {
      body.label = label;
      body.ink = this.measure(label);
    }
    if (this.size(body) || respelt) {
      box(body);
      if (body.now) this.grew = true;
    }
    // A word for which there was no room may have the right to somebody else's place by now.
    if ((rose || respelt) && waiting.delete(body)) queue.push(body);
  }

  /** Gives a word the size of its count; false when that is about what it has. */
  private size(body: Body): boolean {
    const goal = Math.min(this.sizes.of(body.count), longest(this.wall, body.ink.width));
    if (Math.abs(goal - body.goal) <= body.goal * sizeStep) return false;
    body.goal = goal;
    return true;
  }

  /** Does a little of what there is to do. What is shown changes when a piece of it is done. */
  private slice(): void {
    this.work ??= this.next();
    if (!this.work.next().done) return;
    this.work = null;
    this.recall(this.anew ?? this.arrangement);
    if (this.anew?.queue.length === 0) this.change(this.anew);
    this.show();
  }

  private next(): Slices<void> {
    // Who sits down anew does so with the words there were; what came in between follows.
    if (this.behind && !this.anew) return this.takeIn(this.words);
    if (this.unsettled) return this.unsettle();
    return this.grew ? this.spread() : this.seatNext(this.anew ?? this.arrangement);
  }

  /** Ends what was begun. */
  private finish(): void {
    while (this.work) this.slice();
  }

  private show(): void {
    const { seated, pressedOut } = this.seating;
    this.shown = pressedOut.length === 0 ? seated : [...seated, ...pressedOut];
    // However long it takes to make room, nobody grows into somebody else meanwhile.
    if (!this.grew) for (const body of this.shown) body.grown = body.goal;
  }

  private *takeIn(words: readonly Word[]): Slices<void> {
    this.behind = false;
    yield* this.read(words);
    this.follow(words);
    yield;
    const { bodies, queue } = this.arrangement;
    this.forget(new Set(words.map(({ key }) => key)));
    for (const word of words) {
      const known = bodies.get(word.key);
      if (known) this.learn(known, word);
      else {
        const body = { ...word, ink: this.measure(word.label), goal: 0, grown: 0, x: 0, y: 0, halfWidth: 0, halfHeight: 0, now: null };
        bodies.set(word.key, body);
        this.size(body);
        queue.push(body);
      }
    }
    queue.sort(byRank);
    this.seating.standBack(nearest(this.wall, largest(this.arrangement)));
    if (this.grew || queue.length > 0 || this.seenNow !== this.seating.view.halfHeight) this.ease.follow();
  }

  /** Measures the labels that were not seen before. */
  private *read(words: readonly Word[]): Slices<void> {
    for (const { label } of words) {
      if (this.known.has(label)) continue;
      this.measure(label);
      this.known.add(label);
      yield;
    }
  }

  private *reread(): Slices<void> {
    const bodies = [...this.arrangement.bodies.values()];
    yield* this.read(bodies);
    for (const body of bodies) body.ink = this.measure(body.label);
    this.arrange();
  }

  private *unsettle(): Slices<void> {
    this.unsettled = false;
    this.sizes = new Sizes();
    this.follow(this.words);
    yield;
    const bodies = [...this.words].flatMap((word) => {
      const body = this.arrangement.bodies.get(word.key);
      return body ? [{ ...body, count: word.count, goal: 0 }] : [];
    });
    for (const body of bodies) this.size(body);
    this.anew = { ...empty(this.wall, 1), bodies: new Map(bodies.map((body) => [body.key, body])), queue: bodies.sort(byRank) };
    this.anew.seating.standBack(nearest(this.wall, largest(this.anew)));
  }

  private *spread(): Slices<void> {
    this.leave(this.arrangement, yield* this.seating.spread());
    this.grew = false;
  }

  private *seatNext(arrangement: Arrangement): Slices<void> {
    const body = arrangement.queue.shift();
    if (!body) return;
    const left = yield* arrangement.seating.admit(body);
    if (left.includes(body)) arrangement.vain.set(body, arrangement.seating.seated);
    else body.now ??= { x: body.x, y: body.y, size: body.goal * seed };
    this.leave(arrangement, left);
  }

  private leave(arrangement: Arrangement, bodies: readonly Body[]): void {
    for (const body of bodies) {
      body.now = null;
      arrangement.waiting.add(body);
    }
  }

  /**
   * When nobody else looks for a place, those do who have none while less named words do: somebody may have left since.
   * It comes to an end, because whoever sits down then was named more often than all who leave.
   */
  private recall({ seating: { seated }, queue, waiting, vain }: Arrangement): void {
    if (this.grew || queue.length > 0 || waiting.size === 0) return;
    const least = Math.min(...seated.map(({ count }) => count));
    const again = [...waiting].filter((body) => body.count > least && vain.get(body) !== seated).sort(byRank);
    for (const body of again.slice(0, 1)) {
      waiting.delete(body);
      queue.push(body);
    }
  }

  /** There is room again. */
  private retry(): void {
    const { waiting, queue } = this.arrangement;
    queue.push(...waiting);
    waiting.clear();
  }

  /** From the old places to the new ones. */
  private change(anew: Arrangement): void {
    this.arrangement = anew;
    this.anew = null;
    this.ease.travel();
    this.behind = true;
  }
}

function empty(wall: Wall, size: number): Arrangement {
  return { seating: new Seating(wall, nearest(wall, size)), bodies: new Map(), queue: [], waiting: new Set(), vain: new WeakMap() };
}

function largest({ bodies }: Arrangement): number {
  return Math.max(1, ...Array.from(bodies.values(), ({ goal }) => goal));
}

/** The most named first; of equals the widest, for which there are the fewest places. */
function byRank(a: Body, b: Body): number {
  return b.count - a.count || b.ink.width - a.ink.width || (a.key < b.key ? -1 : 1);
}

function move({ now, x, y, grown }: Body, part: number): void {
  if (!now) return;
  if (part === 1) Object.assign(now, { x, y, size: grown });
  now.x += (x - now.x) * part;
  now.y += (y - now.y) * part;
  now.size += (grown - now.size) * part;
}
