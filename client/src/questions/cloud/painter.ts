/** Puts the words of a simulation on the wall: one element per word, moved by `transform` only. */
import { animate, reducedMotion } from '../../ui/motion';
import { penOf, type Pen } from './ink';
import { Simulation } from './simulation';
import type { Wall } from './view';
import type { Body, Word } from './word';

/** While a crowd keeps looking for places, it is told only every so many frames who has one. */
const patience = 60;
/** Milliseconds of a frame for finding places; what was begun in them may take as long again. */
const seeking = 2;
/** So many words a frame get letters of another size: the browser has to shape them anew. */
const shapedPerFrame = 4;

export class Painter {
  private pen: Pen;
  private readonly simulation: Simulation;
  private elements: ReadonlyMap<string, HTMLElement> = new Map();
  private readonly styles = new WeakMap<HTMLElement, { fontSize: number; x: number; y: number; size: number }>();
  private drawn: ReadonlySet<HTMLElement> = new Set();
  /** How many words may still be shaped in this frame; below 0 when more would have to be. */
  private shapes = 0;
  private seated: readonly Body[] = [];
  /** Frames since it was told who has a place. */
  private untold = 0;
  private stop: (() => void) | null = null;
  private readonly observer = new ResizeObserver(() => this.resized());
  private readonly fontsChanged = () => this.refont();

  /**
   * Draws inside `field`, whose font the words have; no word is smaller than the field's own font size. Tells the keys of
   * the words that have a place whenever there are others. Call `dispose` when the field goes.
   */
  constructor(
    private readonly field: HTMLElement,
    private readonly onSeated: (keys: ReadonlySet<string>) => void,
  ) {
    this.pen = penOf(field);
    this.simulation = new Simulation((label) => this.pen.measure(label), this.wall());
    this.observer.observe(field);
    document.fonts.addEventListener('loadingdone', this.fontsChanged);
  }

  dispose(): void {
    this.stop?.();
    this.observer.disconnect();
    document.fonts.removeEventListener('loadingdone', this.fontsChanged);
  }

  /** Shows these words by these elements, which have the keys of the words; as many of them as can be read. */
  show(words: readonly Word[], elements: ReadonlyMap<string, HTMLElement>): void {
    this.elements = elements;
    this.simulation.update(words);
    this.run();
  }

  /** Lays everything out anew, at the presenter's request: closer together, the most named in the middle. */
  arrange(): void {
    this.simulation.arrange();
    this.run();
  }

  private wall(): Wall {
    const { clientWidth, clientHeight } = this.field;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight), smallest: this.pen.size };
  }

  private resized(): void {
    this.pen = penOf(this.field);
    this.simulation.reshape(this.wall());
    this.run();
  }

  private refont(): void {
    this.pen = penOf(this.field);
    this.simulation.remeasure();
    this.run();
  }

  /** Makes sure that frames are coming, until everything stands still. Without motion: one picture, at rest. */
  private run(): void {
    if (this.hidden()) return;
    if (reducedMotion()) {
      this.simulation.settle();
      this.draw(Infinity);
      return;
    }
    this.stop ??= animate((seconds) => {
      const until = performance.now() + seeking;
      const moved = !this.hidden() && this.simulation.step(seconds, () => performance.now() < until);
      const goesOn = this.draw(shapedPerFrame) || moved;
      if (!goesOn) this.stop = null;
      return goesOn;
    });
  }

  /** A field without a size has no places; it will be told when it has one. */
  private hidden(): boolean {
    return this.field.clientWidth === 0 || this.field.clientHeight === 0;
  }

  /** One picture, in which so many words may be shaped. Returns whether there is more to shape. */
  private draw(shapes: number): boolean {
    this.shapes = shapes;
    const { clientWidth: width, clientHeight: height } = this.field;
    const { seated, seen, placed } = this.simulation;
    const zoom = { now: height / 2 / seen.now, goal: height / 2 / seen.goal };
    const drawn = new Set<HTMLElement>();
    for (const body of seated) {
      const element = this.elements.get(body.key);
      if (!element || !body.now) continue;
      this.place(element, body, body.now, zoom, width / 2, height / 2);
      if (!this.drawn.has(element)) element.style.visibility = 'visible';
      drawn.add(element);
    }
    for (const element of this.drawn) if (!drawn.has(element)) element.style.visibility = 'hidden';
    this.drawn = drawn;
    this.untold += 1;
    if (seated !== this.seated && (placed || this.untold > patience)) {
      this.untold = 0;
      this.seated = seated;
      this.onSeated(new Set(seated.map(({ key }) => key)));
    }
    return this.shapes < 0;
  }

  private place(element: HTMLElement, body: Body, now: NonNullable<Body['now']>, zoom: { now: number; goal: number }, middleX: number, middleY: number): void {
    const size = now.size * zoom.now;
    const x = middleX + now.x * zoom.now - body.ink.x * size;
    const y = middleY + now.y * zoom.now - (this.pen.baseline - body.ink.y) * size;
    const before = this.styles.get(element);
    // Letters are set at the size they are going to, so that at rest nothing is scaled and all is sharp.
    const wanted = Math.round(body.goal * zoom.goal * 10) / 10;
    const shaped = !before || before.fontSize === wanted || this.shapes-- > 0;
    const fontSize = shaped ? wanted : before.fontSize;
    // Most words stand still, and what stands still costs nothing.
    if (before && before.fontSize === fontSize && before.x === x && before.y === y && before.size === size) return;
    this.styles.set(element, { fontSize, x, y, size });
    if (before?.fontSize !== fontSize) element.style.fontSize = `${fontSize}px`;
    // The font size was rounded; that is no reason to scale.
    const scale = Math.abs(size / fontSize - 1) < 0.003 ? 1 : size / fontSize;
    element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale.toFixed(4)})`;
  }
}
