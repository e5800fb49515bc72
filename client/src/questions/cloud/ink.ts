/** Measures words as the browser will draw them. */
import type { Ink } from './word';

/** Large enough that rounding does not matter. */
const size = 100;

export interface Pen {
  measure: (label: string) => Ink;
  /** Of the element itself, in pixels. */
  size: number;
  /** From the top of a line of height 1 to its baseline, in ems. */
  baseline: number;
}

/** A pen with the font that `element` has. */
export function penOf(element: HTMLElement): Pen {
  const { fontFamily, fontSize, fontWeight } = getComputedStyle(element);
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.font = `${fontWeight} ${size}px ${fontFamily}`;
  const known = new Map<string, Ink>();
  return {
    size: parseFloat(fontSize),
    measure(label) {
      const before = known.get(label);
      if (before) return before;
      const { left, right, ascent, descent } = edges(canvas.measureText(label));
      const ink = {
        width: (left + right) / size,
        height: (ascent + descent) / size,
        x: (right - left) / 2 / size,
        y: (ascent - descent) / 2 / size,
      };
      known.set(label, ink);
      return ink;
    },
    baseline: baselineOf(element),
  };
}

/** Metrics are getters of a prototype, and a word of spaces has no ink at all. */
function edges(metrics: TextMetrics) {
  return {
    left: metrics.actualBoundingBoxLeft,
    right: Math.max(metrics.actualBoundingBoxRight, 1 - metrics.actualBoundingBoxLeft),
    ascent: Math.max(metrics.actualBoundingBoxAscent, 1),
    descent: metrics.actualBoundingBoxDescent,
  };
}

/** Asked of the layout, because not every browser tells the metrics of a font. */
function baselineOf(element: HTMLElement): number {
  const line = document.createElement('div');
  const mark = document.createElement('span');
  Object.assign(line.style, { position: 'absolute', visibility: 'hidden', fontSize: `${size}px`, lineHeight: '1' });
  Object.assign(mark.style, { display: 'inline-block', width: '1px', height: '0' });
  line.append(mark);
  element.append(line);
  const baseline = mark.offsetTop / size;
  line.remove();
  return baseline;
}
