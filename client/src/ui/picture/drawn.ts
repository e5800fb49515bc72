/**
 * What stands on the page, drawn again as SVG that needs no page: boxes as rectangles, text as text, lines where they broke.
 * It knows nothing of what it draws, so that a picture that is saved is the one that was seen.
 *
 * What it does not know: shadows, gradients, images, text that a style sheet puts before or behind an element, and turned text.
 */
import { baseline } from './baseline';

const SVG = 'http://www.w3.org/2000/svg';
const NOTHING = 'rgba(0, 0, 0, 0)';
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
/** What a style sheet can say of a shape, and SVG can say in attributes. */
const OF_A_SHAPE = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'opacity', 'vector-effect',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'display', 'visibility',
];

/** The element as it is seen now, as large as it is, on the ground that is behind it. */
export function drawn(root: Element): SVGSVGElement {
  const frame = root.getBoundingClientRect();
  const svg = made('svg', { viewBox: `${frame.left} ${frame.top} ${frame.width} ${frame.height}`, width: frame.width, height: frame.height });
  svg.append(made('rect', { x: frame.left, y: frame.top, width: frame.width, height: frame.height, fill: ground(root) }));
  draw(root, svg, 1);
  return svg;
}

function made<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  return element;
}

/** How a style sheet moves, turns and enlarges a box. */
function matrix({ transform }: CSSStyleDeclaration): DOMMatrix {
  return new DOMMatrix(transform === 'none' ? '' : transform);
}

/** The first colour behind an element. */
function ground(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== NOTHING) return colour;
  }
  return 'white';
}

function draw(element: Element, onto: SVGElement, scale: number): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.display === 'none' || Number(style.opacity) === 0 || forReaders(style, box)) return;
  let group = onto;
  if (Number(style.opacity) < 1) onto.append((group = made('g', { opacity: style.opacity })));
  if (element instanceof SVGSVGElement) {
    if (style.visibility === 'visible') group.append(...boxes(style, box, scale), shapes(element, style, box));
    return;
  }
  const { a, b } = matrix(style);
  const larger = scale * Math.hypot(a, b);
  const seen = style.visibility === 'visible';
  if (seen) group.append(...boxes(style, box, larger));
  const inner = style.overflowX === 'visible' && style.overflowY === 'visible' ? group : clipped(group, box);
  if (seen) inner.append(...beside(element, '::before', style, box, larger));
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, inner, larger);
    else if (child instanceof Text && seen) inner.append(...lines(child, style, larger));
  }
  if (seen) inner.append(...beside(element, '::after', style, box, larger));
}

let clips = 0;

/** A group in which nothing is seen outside a box. */
function clipped(onto: SVGElement, box: DOMRect): SVGElement {
  const id = `clip-${(clips += 1)}`;
  const clip = made('clipPath', { id });
  clip.append(made('rect', { x: box.left, y: box.top, width: box.width, height: box.height }));
  const group = made('g', { 'clip-path': `url(#${id})` });
  onto.append(clip, group);
  return group;
}

/** A box that a style sheet puts before or behind an element; where it is, is known of one that is out of the flow. */
function beside(element: Element, which: '::before' | '::after', of: CSSStyleDeclaration, box: DOMRect, scale: number): Iterable<SVGElement> {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.position !== 'absolute' || Number(style.opacity) === 0) return [];
  const [left, top, width, height, edge, upper] = [style.left, style.top, style.width, style.height, of.borderLeftWidth, of.borderTopWidth].map((said) => scale * parseFloat(said));
  return boxes(style, new DOMRect(box.left + edge! + left!, box.top + upper! + top!, width, height), scale);
}

/** Whether something is on the page for screen readers only: a clipped point that nobody sees. */
function forReaders(style: CSSStyleDeclaration, box: DOMRect): boolean {
  return box.width <= 1 && box.height <= 1 && style.overflow !== 'visible';
}

function* boxes(style: CSSStyleDeclaration, box: DOMRect, scale: number): Generator<SVGElement> {
  const corner = corners(style.borderTopLeftRadius, box, scale);
  const place = { x: box.left, y: box.top, width: box.width, height: box.height };
  const cut = /^polygon\((?:\w+,\s*)?(.+)\)$/.exec(style.clipPath)?.[1];
  if (cut) {
    yield made('polygon', { points: points(cut, box, scale), fill: style.backgroundColor });
    return;
  }
  if (style.backgroundColor !== NOTHING) yield made('rect', { ...place, ...corner, fill: style.backgroundColor });
  const edges = SIDES.map((side) => ({
    width: style.getPropertyValue(`border-${side}-style`) === 'none' ? 0 : scale * parseFloat(style.getPropertyValue(`border-${side}-width`)),
    colour: style.getPropertyValue(`border-${side}-color`),
  }));
  const [top, right, bottom, left] = edges as [Edge, Edge, Edge, Edge];
  if (edges.every(({ width, colour }) => width === top.width && colour === top.colour)) {
    const half = top.width / 2;
    const inner = { x: box.left + half, y: box.top + half, width: box.width - top.width, height: box.height - top.width };
    if (top.width > 0 && top.colour !== NOTHING) yield made('rect', { ...inner, ...corner, fill: 'none', stroke: top.colour, 'stroke-width': top.width });
    return;
  }
  // Edges meet along a slant, so that one without its neighbours is a triangle.
  const { left: l, top: t, right: r, bottom: b } = box;
  const [il, it, ir, ib] = [l + left.width, t + top.width, r - right.width, b - bottom.width];
  const slants: [Edge, string][] = [
    [top, `${l},${t} ${r},${t} ${ir},${it} ${il},${it}`],
    [right, `${r},${t} ${r},${b} ${ir},${ib} ${ir},${it}`],
    [bottom, `${r},${b} ${l},${b} ${il},${ib} ${ir},${ib}`],
    [left, `${l},${b} ${l},${t} ${il},${it} ${il},${ib}`],
  ];
  for (const [{ width, colour }, points] of slants) if (width > 0 && colour !== NOTHING) yield made('polygon', { points, fill: colour });
}

interface Edge {
  width: number;
  colour: string;
}

/** The corners of a box that is cut out, as they are said of it: in percents of its sides, or in pixels. */
function points(said: string, box: DOMRect, scale: number): string {
  const at = (length: string, start: number, side: number) => start + (length.endsWith('%') ? (parseFloat(length) / 100) * side : scale * parseFloat(length));
  return said
    .split(/,\s*/)
    .map((corner) => corner.split(' '))
    .map(([x = '0', y = '0']) => `${at(x, box.left, box.width)},${at(y, box.top, box.height)}`)
    .join(' ');
}

/** The corners of a box. A round one is said in percents, or in more pixels than there are. */
function corners(radius: string, box: DOMRect, scale: number): { rx: number; ry: number } {
  const [x = '0', y = x] = radius.split(' ');
  const length = (said: string, side: number) => Math.min(side / 2, said.endsWith('%') ? (parseFloat(said) / 100) * side : scale * parseFloat(said));
  return { rx: length(x, box.width), ry: length(y, box.height) };
}

/** A text as it stands, one element for each line. */
function* lines(text: Text, style: CSSStyleDeclaration, scale: number): Generator<SVGElement> {
  for (const { said, box } of broken(text)) {
    const backwards = style.direction === 'rtl';
    const line = made('text', {
      x: backwards ? box.right : box.left,
      y: box.top + box.height * baseline(style),
      'font-family': style.fontFamily,
      'font-size': scale * parseFloat(style.fontSize),
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
      'letter-spacing': style.letterSpacing === 'normal' ? 0 : scale * parseFloat(style.letterSpacing),
      direction: style.direction,
      fill: style.color,
    });
    line.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    line.textContent = { uppercase: said.toUpperCase(), lowercase: said.toLowerCase() }[style.textTransform] ?? said;
    yield line;
  }
}

/** The lines into which a text broke, and where each is. */
function broken(text: Text): { said: string; box: DOMRect }[] {
  const found: { said: string; box: DOMRect }[] = [];
  const range = document.createRange();
  const end = text.data.length;
  for (let start = 0; start < end; ) {
    let stop = start + 1;
    range.setStart(text, start);
    range.setEnd(text, stop);
    const top = range.getClientRects()[0]?.top;
    // A line goes on as long as whatever is added begins on it: half a character has no place of its own.
    for (; stop < end; stop += 1) {
      range.setStart(text, stop);
      range.setEnd(text, stop + 1);
      const next = range.getClientRects()[0];
      if (top !== undefined && next && next.width > 0 && Math.abs(next.top - top) > next.height / 2) break;
    }
    range.setStart(text, start);
    range.setEnd(text, stop);
    const box = range.getBoundingClientRect();
    const said = text.data.slice(start, stop).replace(/\s+/g, ' ');
    if (box.width > 0 && said.trim()) found.push({ said: found.length ? said.replace(/^ /, '') : said, box });
    start = stop;
  }
  return found;
}

/** A drawing within the page: the same shapes, each with what the style sheets say of it. */
function shapes(svg: SVGSVGElement, style: CSSStyleDeclaration, box: DOMRect): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [at, one] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const own = getComputedStyle(originals[at]!);
    for (const name of OF_A_SHAPE) one.setAttribute(name, own.getPropertyValue(name));
    one.removeAttribute('style');
    one.removeAttribute('class');
  }
  for (const [name, value] of Object.entries({ x: box.left, y: box.top, width: box.width, height: box.height })) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  const { a, d } = matrix(style);
  if (a > 0 && d > 0) return copy;
  const mirrored = made('g', { transform: `matrix(${Math.sign(a)} 0 0 ${Math.sign(d)} ${a < 0 ? box.left + box.right : 0} ${d < 0 ? box.top + box.bottom : 0})` });
  mirrored.append(copy);
  return mirrored;
}
