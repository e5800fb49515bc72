/** Puts the words of a simulation on the wall: one element per word, moved by `transform` only. */
import { animate, reducedMotion } from '../../ui/motion';
import { look, type Camera } from './camera';
import { capacity } from './capacity';
import { penOf, type Pen } from './ink';
import { Simulation } from './simulation';
import type { Body, Word } from './word';

/** A word larger than this part of the wall's height shouts. */
const largestPart = 0.3;
/** So many words are always shown. */
const fewWords = 8;
/** Of the smallest size that can be read. */
const nearlyReadable = 0.94;
/** Of what is left, the part by which the camera approaches its goal, per second. */
const cameraSpeed = 3.5;

export class Painter {
  private pen: Pen;
  private readonly simulation: Simulation;
  private camera: Camera | null = null;
  private target: Camera | null = null;
  private elements: ReadonlyMap<string, HTMLElement> = new Map();
  private readonly fontSizes = new WeakMap<HTMLElement, number>();
  private stop: (() => void) | null = null;
  /** Of how words usually fill a wall, the part that the words of this room do. */
  private density = 1;
  private readonly observer = new ResizeObserver(() => this.resized());
  private readonly fontsChanged = () => this.refont();

  /**
   * Draws inside `field`, whose font the words have. Tells when there is another amount of room, so that other words may
   * fit. Call `dispose` when the field goes.
   */
  constructor(
    private readonly field: HTMLElement,
    private readonly otherRoom: () => void,
  ) {
    this.pen = penOf(field);
    this.simulation = new Simulation((label) => this.pen.measure(label), this.aspect());
    this.observer.observe(field);
    document.fonts.addEventListener('loadingdone', this.fontsChanged);
  }

  dispose(): void {
    this.stop?.();
    this.observer.disconnect();
    document.fonts.removeEventListener('loadingdone', this.fontsChanged);
  }

  /** Shows these words by these elements, which have the keys of the words. */
  show(words: readonly Word[], elements: ReadonlyMap<string, HTMLElement>): void {
    this.elements = elements;
    this.simulation.update(words);
    this.run();
  }

  /** How many of these words, with the most named first, can be read here; `now` are shown. */
  capacity(words: readonly Word[], now: number): number {
    const { clientWidth: width, clientHeight: height } = this.field;
    if (width === 0 || height === 0) return now;
    return capacity(words, this.pen.measure, { width, height, smallest: this.pen.size, density: this.density }, now);
  }

  private aspect(): number {
    const { clientWidth, clientHeight } = this.field;
    return Math.min(3, Math.max(0.6, clientWidth / Math.max(1, clientHeight)));
  }

  private resized(): void {
    this.simulation.reshape(this.aspect());
    this.camera = null;
    this.density = 1;
    this.run();
    this.otherRoom();
  }

  private refont(): void {
    this.pen = penOf(this.field);
    this.simulation.remeasure();
    this.run();
    this.otherRoom();
  }

  /** Makes sure that frames are coming, until everything stands still. Without motion: one picture, at rest. */
  private run(): void {
    if (reducedMotion()) {
      this.simulation.settle();
      this.camera = null;
      this.frame(0);
      this.thin();
      return;
    }
    if (this.stop) return;
    const cancel = animate((seconds) => {
      const goesOn = this.frame(seconds);
      if (!goesOn) {
        this.stop = null;
        this.thin();
      }
      return goesOn;
    });
    this.stop = cancel;
  }

  /** One picture. False when the next one would be the same. */
  private frame(seconds: number): boolean {
    const { clientWidth: width, clientHeight: height } = this.field;
    if (width === 0 || height === 0) return false;
    const moved = this.simulation.step(seconds);
    const bodies = this.simulation.seated;
    this.target = look(bodies, { width, height, largest: height * largestPart }, this.camera && this.target);
    const { camera, arrived } = approach(this.camera, this.target, seconds);
    this.camera = camera;
    for (const body of bodies) this.place(body, camera, this.target, width, height);
    return moved || !arrived;
  }

  /** At rest: where long words fit together badly the last of them can hardly be read, and there is room for fewer. */
  private thin(): void {
    const bodies = this.simulation.seated;
    if (!this.target || bodies.length <= fewWords) return;
    const smallest = Math.min(...bodies.map(({ goal }) => goal)) * this.target.zoom;
    if (smallest >= this.pen.size * nearlyReadable) return;
    this.density *= Math.max(0.5, (smallest / this.pen.size) ** 2);
    this.otherRoom();
  }

  private place(body: Body, camera: Camera, target: Camera, width: number, height: number): void {
    const element = this.elements.get(body.key);
    if (!element) return;
    // Letters are set at the size they are going to, so that at rest nothing is scaled and all is sharp.
    const fontSize = Math.round(body.goal * target.zoom * 10) / 10;
    if (this.fontSizes.get(element) !== fontSize) {
      this.fontSizes.set(element, fontSize);
      element.style.fontSize = `${fontSize}px`;
    }
    const size = body.size * camera.zoom;
    const x = width / 2 + (body.x - camera.x) * camera.zoom - body.ink.x * size;
    const y = height / 2 + (body.y - camera.y) * camera.zoom - (this.pen.baseline - body.ink.y) * size;
    // The font size was rounded; that is no reason to scale.
    const scale = Math.abs(size / fontSize - 1) < 0.003 ? 1 : size / fontSize;
    element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale.toFixed(4)})`;
    element.style.visibility = 'visible';
  }
}

/** The camera a moment later. */
function approach(now: Camera | null, target: Camera, seconds: number): { camera: Camera; arrived: boolean } {
  if (!now) return { camera: target, arrived: true };
  const part = 1 - Math.exp(-cameraSpeed * seconds);
  const camera = {
    zoom: now.zoom + (target.zoom - now.zoom) * part,
    x: now.x + (target.x - now.x) * part,
    y: now.y + (target.y - now.y) * part,
  };
  const near = Math.abs(camera.zoom / target.zoom - 1) < 0.001 && Math.hypot(camera.x - target.x, camera.y - target.y) * target.zoom < 0.2;
  return near ? { camera: target, arrived: true } : { camera, arrived: false };
}
