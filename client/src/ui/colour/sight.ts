/** How colours are seen: by whom, how far from the ground they stand on, and how far from each other. */
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, oklch, parse, wcagContrast, type Color } from 'culori';

/** A colour as tokens.css writes it: `#rrggbb`. */
export type Hex = string;

/** The ways of seeing that are simulated, each without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
export const sights = {
  usual: (colour: Color): Color => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

export type Sight = keyof typeof sights;

/** Contrast of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: Hex, other: Hex): number {
  return wcagContrast(one, other);
}

const difference = differenceCiede2000();

/** How different two colours look to this sight: CIEDE2000. Some 2 is the least that is seen side by side. */
export function distance(one: Hex, other: Hex, sight: Sight): number {
  const seen = sights[sight];
  return difference(seen(colour(one)), seen(colour(other)));
}

/** Lightness as it is perceived, 0 to 1: OKLab. All that is left on a projector that has lost its colours. */
export function lightness(hex: Hex): number {
  return oklch(colour(hex)).l;
}

/** The two of these colours that this sight tells apart least. */
export function nearest(colours: Readonly<Record<string, Hex>>, sight: Sight): { pair: [string, string]; distance: number } {
  const names = Object.keys(colours);
  const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other): [string, string] => [one, other]));
  const measured = pairs.map((pair) => ({ pair, distance: distance(colours[pair[0]]!, colours[pair[1]]!, sight) }));
  return measured.reduce((least, one) => (one.distance < least.distance ? one : least));
}

/** What is seen of a mark that lets `part` of itself be seen, 0 to 1, and the ground behind it for the rest. */
export function through(mark: Hex, ground: Hex, part: number): Hex {
  const [front, back] = [channels(mark), channels(ground)];
  return `#${front.map((value, i) => Math.round(value * part + back[i]! * (1 - part)).toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: Hex): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function colour(hex: Hex): Color {
  const parsed = parse(hex);
  if (!parsed) throw new Error(`${hex} is no colour`);
  return parsed;
}
