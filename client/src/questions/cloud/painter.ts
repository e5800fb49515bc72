/** Puts the words of a simulation on the wall: one element per word that has a place, moved by `transform` only. */
import { animate, reducedMotion } from '../../ui/motion';
import { penOf, type Pen } from './ink';
import { Simulation } from './simulation';
import type { Tone } from './tones';
import type { Wall } from './view';
import type { Body, Word } from './word';

/** While a crowd keeps looking for places, it is told only every so many frames who has one. */
const patience = 60;
/** Milliseconds of a frame for finding places, while words move and while nothing does. What was begun in them takes a little more. */
const seeking = { moving: 2, still: 5 } as const;
/** So many words a frame come, or get letters of another size, while words look for places and after: the browser shapes them anew. */
const shapedPerFrame = { seeking: 1, placed: 4 } as const;
/** While words look for places, letters may be stretched by this part before they are set anew: their size is not the last. */
const stretch = 0.06;

/** Pixels: less than this nobody sees move, so it is not drawn. At rest it is a whole one, so that letters are sharp. */
const grain = 0.5;

/** A word on the wall, and what its elements were told. */
interface Drawn {
  /** Is moved and stretched, and has a size of its own, so that what its letters do stays in it. */
  readonly element: HTMLElement;
  readonly letters: HTMLElement;
  label: string;
  tone: Tone;
  fontSize: number;
  /** Where its line begins, in pixels, and how much its letters are stretched. */
  x: number;
  y: number;
  stretched: number;
}

/** Where the middle of the wall is, in pixels, and how many of them a unit of the world is: now, and at rest. */
interface Scale {
  middleX: number;
  middleY: number;
  now: number;
  goal: number;
  /** Pixels that places are rounded to. */
  grain: number;
  /** Part by which letters may be stretched. */
  stretch: number;
}

/** The words at one moment, and how often the presenter had asked for other places by then. */
export interface Picture {
  words: readonly Word[];
  arranged: number;
}

export class Painter {
  private pen: Pen;
  private wall: Wall;
  private readonly simulation: Simulation;
  private tones: ReadonlyMap<string, Tone> = new Map();
  private drawn: ReadonlyMap<string, Drawn> = new Map();
  /** How many words may still be shaped in this frame; below 0 when more would have to be. */
  private shapes = 0;
  private seated: readonly Body[] = [];
  /** Frames since it was told who has a place. */
  private untold = 0;
  private stop: (() => void) | null = null;
  private readonly observer = new ResizeObserver(() => this.resized());
  private readonly fontsChanged = () => this.refont();

  /**
   * Draws inside `field`, of which all children are the painter's and whose font the words have; no word is smaller than
   * the field's own font size. Tells the keys of the words that have a place whenever there are others. Call `dispose`
   * when the field goes.
   */
  constructor(
    private readonly field: HTMLElement,
    private readonly onSeated: (keys: ReadonlySet<string>) => void,
  ) {
    this.pen = penOf(field);
    this.wall = this.wallNow();
    this.simulation = new Simulation((label) => this.pen.measure(label), this.wall);
    this.observer.observe(field);
    field.addEventListener('transitionend', turned);
    document.fonts.addEventListener('loadingdone', this.fontsChanged);
  }

  dispose(): void {
    this.stop?.();
    this.observer.disconnect();
    this.field.removeEventListener('transitionend', turned);
    document.fonts.removeEventListener('loadingdone', this.fontsChanged);
  }

  /** Shows these words in these tones; as many of them as can be read. */
  show(words: readonly Word[], tones: ReadonlyMap<string, Tone>): void {
    this.tones = tones;
    this.simulation.update(words);
    this.run();
  }

  /**
   * Lets words come in as they did before: picture after picture, each at rest before the next. Who came first then sits
   * where they sat. Nothing of it is drawn.
   */
  recall(pictures: readonly Picture[]): void {
    let arranged = 0;
    for (const picture of pictures) {
      this.simulation.update(picture.words);
      if (picture.arranged > arranged) this.simulation.arrange();
      arranged = picture.arranged;
      this.simulation.settle();
    }
  }

  /** Lays everything out anew, at the presenter's request: closer together, the most named in the middle. */
  arrange(): void {
    this.simulation.arrange();
    this.run();
  }

  /** Asked only when it may be another one: while words move, an answer would cost the browser a layout. */
  private wallNow(): Wall {
    const { clientWidth, clientHeight } = this.field;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight), smallest: this.pen.size };
  }

  private resized(): void {
    const { width, height } = this.wallNow();
    if (width === this.wall.width && height === this.wall.height) return;
    this.pen = penOf(this.field);
    this.wall = this.wallNow();
    if (!this.hidden) this.simulation.reshape(this.wall);
    this.run();
  }

  private refont(): void {
    this.pen = penOf(this.field);
    this.simulation.remeasure();
    this.run();
  }

  /** Makes sure that frames are coming, until everything stands still. Without motion: one picture, at rest. */
  private run(): void {
    if (this.hidden) return;
    const still = reducedMotion();
    this.stop ??= animate((seconds) => {
      const goesOn = !this.hidden && this.frame(seconds, still);
      if (!goesOn) this.stop = null;
      return goesOn;
    });
  }

  /** One frame; false when there is nothing for a next one. */
  private frame(seconds: number, still: boolean): boolean {
    const until = performance.now() + (still ? seeking.still : seeking.moving);
    const moved = this.simulation.step(still ? Infinity : seconds, () => performance.now() < until);
    const { placed } = this.simulation;
    if (still) return !placed || this.draw(Infinity) || moved;
    return this.draw(placed ? shapedPerFrame.placed : shapedPerFrame.seeking) || moved;
  }

  /** A field without a size has no places; it will be told when it has one. */
  private get hidden(): boolean {
    return this.wall.width === 1 || this.wall.height === 1;
  }

  /** One picture, in which so many words may be shaped. Returns whether there is more to shape. */
  private draw(shapes: number): boolean {
    this.shapes = shapes;
    const { width, height } = this.wall;
    const { seated, seen, placed, atRest } = this.simulation;
    // Whoever is not on the wall yet comes first.
    const coming = seated.length > this.drawn.size;
    const scale = {
      middleX: width / 2,
      middleY: height / 2,
      now: height / 2 / seen.now,
      goal: height / 2 / seen.goal,
      grain: atRest ? 1 : grain,
      stretch: placed ? 0 : coming ? Infinity : stretch,
    };
    const drawn = new Map<string, Drawn>();
    for (const body of seated) {
      const word = body.now && this.place(body, body.now, scale);
      if (word) drawn.set(body.key, word);
    }
    for (const [key, { element }] of this.drawn) if (!drawn.has(key)) element.remove();
    this.drawn = drawn;
    this.untold += 1;
    if (seated !== this.seated && (placed || this.untold > patience)) {
      this.untold = 0;
      this.seated = seated;
      this.onSeated(new Set(seated.map(({ key }) => key)));
    }
    return this.shapes < 0;
  }

  /** Puts a word where it is now; null when it is new and has to wait for a frame in which there is time for it. */
  private place(body: Body, now: NonNullable<Body['now']>, scale: Scale): Drawn | null {
    // Letters are set at the size they are going to, so that at rest nothing is scaled; in whole pixels, because a size
    // that no word had yet costs the browser a font; and never in more, or two long words would lose the gap between them.
    const rest = body.goal * scale.goal;
    const wanted = Math.max(this.pen.size, Math.floor(rest));
    const word = this.drawn.get(body.key) ?? blank();
    const fontSize = near(word.fontSize, wanted, scale.stretch) || this.shapes-- <= 0 ? word.fontSize : wanted;
    if (fontSize === 0) return null;
    const size = now.size * scale.now * (wanted / rest);
    const x = rounded(scale.middleX + now.x * scale.now - body.ink.x * size, scale.grain);
    const y = rounded(scale.middleY + now.y * scale.now - (this.pen.baseline - body.ink.y) * size, scale.grain);
    // By less than its width shows nobody sees it stretch.
    const stretched = 1 + rounded(size / fontSize - 1, grain / (body.ink.width * fontSize));
    this.tell(word, body.label, this.tones.get(body.key) ?? word.tone, fontSize);
    this.move(word, x, y, stretched);
    return word;
  }

  private tell(word: Drawn, label: string, tone: Tone, fontSize: number): void {
    const { element, letters } = word;
    if (label !== word.label) letters.textContent = label;
    // Only who changes colour does so gently: what could change costs the browser something in every frame.
    if (word.fontSize === 0) {
      element.className = `cloud-word cloud-${tone}`;
      this.field.append(element);
    } else if (tone !== word.tone) element.className = `cloud-word cloud-${tone} cloud-turning`;
    if (fontSize !== word.fontSize) letters.style.fontSize = `${fontSize}px`;
    word.label = label;
    word.tone = tone;
    word.fontSize = fontSize;
  }

  /** Most words stand still, and what stands still costs nothing. */
  private move(word: Drawn, x: number, y: number, stretched: number): void {
    if (x === word.x && y === word.y && stretched === word.stretched) return;
    word.element.style.transform = `translate(${x}px, ${y}px) scale(${stretched.toFixed(4)})`;
    word.x = x;
    word.y = y;
    word.stretched = stretched;
  }
}

/** A word that is not on the wall yet. */
function blank(): Drawn {
  const [element, letters] = [document.createElement('span'), document.createElement('span')];
  letters.className = 'cloud-letters';
  element.append(letters);
  return { element, letters, label: '', tone: 'middle', fontSize: 0, x: NaN, y: NaN, stretched: 1 };
}

/** Whether letters of this size may be stretched to that one. */
function near(fontSize: number, wanted: number, stretch: number): boolean {
  return Math.abs(wanted - fontSize) <= fontSize * stretch;
}

function rounded(value: number, grain: number): number {
  return Math.round(value / grain) * grain;
}

/** A word has its colour. */
function turned({ target }: Event): void {
  (target as Element).classList.remove('cloud-turning');
}
