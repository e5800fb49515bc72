/**
 * The living word cloud: nothing is ever laid out again. A word that grows nudges its neighbours, a new word sits down
 * where there is room, a pull to the middle closes gaps, and then it all falls asleep.
 *
 * Knows no screen, clock or chance: the same updates and steps always give the same picture.
 */
import { fill, gapX, gapY } from './capacity';
import { Neighbours } from './neighbours';
import { norm, seat } from './seat';
import { Sizes } from './sizes';
import type { Body, Ink, Word } from './word';

/** A size that differs less than this part is left alone: one vote more for a large word moves nobody. */
const sizeStep = 0.05;
/** Of what is left, the part by which sizes approach their goal, per second. */
const growth = 5;
/** Pull to the middle just after a change, in world units per second, and the seconds in which it dies out. */
const gravity = 2;
const cooling = 1.2;
/** Below this heat there is no pull, and nothing to be seen of it. */
const cold = 0.02;
/** How often overlaps are pushed apart in one step, and how much of an overlap each time. */
const passes = 4;
const softness = 0.5;
/** Still, for an eye: world units. */
const still = 0.01;
/** Sharing the wall: the longest word takes at most this part of the cloud's width. */
const longestPart = 0.6;
/** Words are wide, so they pile up into a cloud that is narrower than its shape: this much is added to the shape. */
const lean = 0.12;
/** Even a first word has a cloud around it, of this area in world units. */
const leastArea = 40;

export class Simulation {
  private words: readonly Word[] = [];
  private readonly bodies = new Map<string, Body>();
  private crowd: Body[] = [];
  private queue: Body[] = [];
  private readonly sizes = new Sizes();
  private readonly neighbours = new Neighbours();
  private heat = 0;
  private resting = true;
  private aspect: number;

  /** `measure` gives the ink of a label; `aspect` is the width of the cloud over its height. */
  constructor(
    private readonly measure: (label: string) => Ink,
    aspect: number,
  ) {
    this.aspect = aspect + lean;
  }

  /** The words that have a place, for reading. */
  get seated(): readonly Body[] {
    return this.crowd;
  }

  /** At rest a step does nothing at all. */
  get atRest(): boolean {
    return this.resting && this.queue.length === 0;
  }

  /** The words as they are now. The motion happens in `step`. */
  update(words: readonly Word[]): void {
    this.sizes.follow(words);
    const present = new Set(words.map(({ key }) => key));
    for (const key of this.bodies.keys()) if (!present.has(key)) this.remove(key);
    for (const { key, label } of words) this.spell(key, label);
    this.words = words;
    this.aim();
    // The largest sit down first, nearest to the middle.
    this.queue.sort((a, b) => b.goal - a.goal);
  }

  /** Another shape of wall. When it is very different everybody sits down anew; else a pull to the middle will do. */
  reshape(aspect: number): void {
    const shape = aspect + lean;
    const change = Math.abs(shape - this.aspect) / this.aspect;
    if (change < 0.05) return;
    this.aspect = shape;
    if (change > 0.25) this.reseat();
    else this.wake();
  }

  /** The typeface has come in: every ink may be different, so everybody sits down anew. */
  remeasure(): void {
    for (const body of this.bodies.values()) body.ink = this.measure(body.label);
    this.reseat();
  }

  /** Goes on by so many seconds. False when nothing moved, and nothing will until the next update. */
  step(seconds: number): boolean {
    if (this.atRest) return false;
    this.seatNext();
    const grew = this.grow(seconds);
    this.heat *= Math.exp(-seconds / cooling);
    const pulled = this.heat > cold;
    if (pulled) this.fall(gravity * this.heat * seconds);
    let worst = 0;
    for (let pass = 0; pass < passes; pass++) worst = Math.max(worst, this.separate());
    if (!grew && !pulled && worst < still && this.queue.length === 0) this.resting = true;
    return true;
  }

  /** Runs to rest without anybody watching: for archive pictures, tests, and people who want no motion. */
  settle(): void {
    // Every word takes a step to sit down, and a minute is ten times what the largest cloud needs to cool.
    const most = this.queue.length + 3600;
    for (let i = 0; i < most && this.step(1 / 60); i++);
  }

  /** Sets the size that every word grows to. */
  private aim(): void {
    const longest = this.longest();
    for (const { key, count } of this.words) {
      const body = this.bodies.get(key)!;
      const goal = Math.min(this.sizes.of(count), longest / body.ink.width);
      if (Math.abs(goal - body.goal) <= body.goal * sizeStep) continue;
      body.goal = goal;
      this.wake();
    }
  }

  private remove(key: string): void {
    const body = this.bodies.get(key);
    this.bodies.delete(key);
    this.crowd = this.crowd.filter((other) => other !== body);
    this.queue = this.queue.filter((other) => other !== body);
    this.wake();
  }

  private spell(key: string, label: string): void {
    const known = this.bodies.get(key);
    if (!known) {
      const ink = this.measure(label);
      const body: Body = { key, label, ink, size: 0, goal: 0, x: 0, y: 0, halfWidth: 0, halfHeight: 0, mass: 0 };
      this.bodies.set(key, body);
      this.queue.push(body);
    } else if (known.label !== label) {
      known.label = label;
      known.ink = this.measure(label);
      box(known);
      this.wake();
    }
  }

  /** The widest a word may be, from the area all words will take. */
  private longest(): number {
    let area = leastArea;
    for (const { key, count } of this.words) {
      const { ink } = this.bodies.get(key)!;
      area += ink.width * ink.height * this.sizes.of(count) ** 2;
    }
    return longestPart * Math.sqrt((area * this.aspect) / fill);
  }

  private reseat(): void {
    this.aim();
    this.crowd = [];
    this.queue = [...this.bodies.values()].sort((a, b) => b.goal - a.goal);
    this.wake();
  }

  private wake(): void {
    this.resting = false;
    this.heat = 1;
    this.neighbours.forget();
  }

  /** One word a step, so that a whole room of words does not cost one long frame. */
  private seatNext(): void {
    const body = this.queue.shift();
    if (!body) return;
    body.size = body.goal;
    box(body);
    seat(body, this.crowd, this.aspect);
    body.size = body.goal * 0.2;
    box(body);
    this.crowd.push(body);
    this.wake();
  }

  private grow(seconds: number): boolean {
    const part = 1 - Math.exp(-growth * seconds);
    let most = 0;
    let grew = false;
    for (const body of this.crowd) {
      if (body.size === body.goal) continue;
      grew = true;
      const { halfWidth } = body;
      body.size += (body.goal - body.size) * part;
      if (Math.abs(body.goal - body.size) < 0.004 * body.goal) body.size = body.goal;
      box(body);
      most = Math.max(most, Math.abs(body.halfWidth - halfWidth));
    }
    this.neighbours.moved(most);
    return grew;
  }

  /** Pulls every word towards the middle, straight down the slope of the super-ellipse. */
  private fall(distance: number): void {
    for (const body of this.crowd) {
      const x = Math.abs(body.x) / this.aspect;
      const y = Math.abs(body.y);
      const far = Math.max(x, y);
      if (far < still) continue;
      const slopeX = (x / far) ** (norm - 1) / this.aspect;
      const slopeY = (y / far) ** (norm - 1);
      const part = distance / Math.hypot(slopeX, slopeY);
      body.x -= Math.sign(body.x) * Math.min(Math.abs(body.x), slopeX * part);
      body.y -= Math.sign(body.y) * Math.min(Math.abs(body.y), slopeY * part);
    }
    this.neighbours.moved(distance);
  }

  /** Pushes overlapping words apart along the cheaper axis; the lighter one yields more. Returns the largest push. */
  private separate(): number {
    this.neighbours.refresh(this.crowd);
    // Up and down is dearer on a wide wall, or the cloud would grow into a tower.
    const dear = this.aspect ** 1.5;
    let worst = 0;
    for (const [a, b] of this.neighbours.pairs) {
      const dx = b.x - a.x;
      const overlapX = a.halfWidth + b.halfWidth - Math.abs(dx);
      if (overlapX <= 0) continue;
      const dy = b.y - a.y;
      const overlapY = a.halfHeight + b.halfHeight - Math.abs(dy);
      if (overlapY <= 0) continue;
      const yields = b.mass / (a.mass + b.mass);
      if (overlapX < overlapY * dear) {
        const push = (dx < 0 ? -overlapX : overlapX) * softness;
        a.x -= push * yields;
        b.x += push * (1 - yields);
        worst = Math.max(worst, Math.abs(push));
      } else {
        const push = (dy < 0 ? -overlapY : overlapY) * softness;
        a.y -= push * yields;
        b.y += push * (1 - yields);
        worst = Math.max(worst, Math.abs(push));
      }
    }
    this.neighbours.moved(worst);
    return worst;
  }
}

function box(body: Body): void {
  body.halfWidth = (body.ink.width / 2 + gapX) * body.size;
  body.halfHeight = (body.ink.height / 2 + gapY) * body.size;
  body.mass = body.halfWidth * body.halfHeight + 1e-6;
}
