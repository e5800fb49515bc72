/** Scales, spectra, nows and wishes, and points, with the answers of 0, 1, 7, 60 and 600 people. */
import type { NowWish, NowWishResult, Points, PointsResult, Scale, ScaleResult, Spectrum, SpectrumResult } from '../src/core/protocol';
import { Show } from '../src/questions/Show';
import { onPhone, onWall, strip, type Scene } from './frame';
import material from './measuring.json';

const rooms = [0, 1, 7, 60, 600];
export const given = material as unknown as { scale: Scale; one: Scale; ten: Scale; spectrum: Spectrum; nowwish: NowWish; single: NowWish; points: Points; virtues: Points };

/** Where person `who` stands, from 0 to 100: most around `middle`, and some of them apart from the rest. */
function standing(who: number, middle: number): number {
  const wave = Math.sin(who * 12.9898) * 43758.5453;
  const chance = wave - Math.floor(wave);
  const apart = who % 5 === 0 ? 35 : 0;
  return Math.round(Math.min(100, Math.max(0, middle + apart + (chance - 0.5) * 46)));
}

/** The middle one of a sorted list; halfway between the two when there are two. */
function medianOf(places: readonly number[]): number | null {
  const sorted = [...places].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? null : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

function counted(places: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

const crowd = (people: number, middle: number, shift = 0) => Array.from({ length: people }, (_, who) => standing(who + shift, middle));

export function scaled({ statements, steps }: Scale, people: number): ScaleResult {
  return {
    kind: 'scale',
    ballots: people,
    statements: statements.map(({ id }, i) => {
      const skipped = i === 2 ? Math.floor(people / 12) : 0;
      const placed = crowd(people - skipped, 62 - 22 * (i % 3), 7 * i).map((place) => Math.min(steps, 1 + Math.floor((place / 100) * steps)));
      const counts = Array.from({ length: steps }, (_, at) => placed.filter((step) => step === at + 1).length);
      return { id, counts, n: placed.length, skipped, median: medianOf(placed), mean: null };
    }),
  };
}

export function stood(people: number): SpectrumResult {
  const places = crowd(people, 34);
  return { kind: 'spectrum', ballots: people, places: counted(places), median: medianOf(places) };
}

export function wished({ items }: NowWish, people: number): NowWishResult {
  return {
    kind: 'nowwish',
    ballots: people,
    items: items.map(({ id }, i) => {
      const now = crowd(people, 26 + 14 * (i % 3), i);
      const wish = crowd(people, i === 2 ? 46 : 70, 31 * i + 5);
      const moved = (way: number) => now.filter((place, who) => Math.sign(wish[who]! - place) === way).length;
      return { id, now: counted(now), wish: counted(wish), median_now: medianOf(now), median_wish: medianOf(wish), more: moved(1), same: moved(0), less: moved(-1) };
    }),
  };
}

export function divided({ items, budget }: Points, people: number): PointsResult {
  const parts = items.map((_, i) => [0.2, 0.45, 0.1, 0.25][i % 4]!);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const results = items.map(({ id }, i) => ({ id, points: Math.round((parts[i]! / whole) * budget * people), givers: Math.ceil(people * Math.min(1, 0.4 + parts[i]!)) }));
  return { kind: 'points', ballots: people, items: results, total: results.reduce((sum, { points }) => sum + points, 0) };
}

const text = (label: Record<string, string>) => label['nl']!;
const longer = (n: number) =>
  ['de motivatie', 'de organisatie van de samenwerking', 'de interactie', 'de realisatie van resultaten', 'de leden van het samenwerkingsverband', 'hun moederorganisaties', 'het samenwerkingsverband zelf', 'de opdrachtgever', 'de afspraken', 'onze eigen inbreng']
    .slice(0, n)
    .map((nl, at) => ({ id: `i${at}`, label: { nl } }));

const { scale, one, ten, spectrum, nowwish, single, points, virtues } = given;
const statements = { ...ten, statements: longer(10) };
const lines = { ...nowwish, items: longer(8) };
const things = { ...virtues, items: longer(10) };

const inRooms = (name: string, of: (n: number) => Scene) => Object.fromEntries(rooms.map((n) => [`wall-${name}-${n}`, of(n)]));

export const measuring: Record<string, Scene> = {
  ...inRooms('scale', (n) => onWall(text(scale.prompt), <Show question={scale} result={scaled(scale, n)} lang="nl" />, strip(n))),
  ...inRooms('scale-one', (n) => onWall(text(one.prompt), <Show question={one} result={scaled(one, n)} lang="nl" />, strip(n))),
  'wall-scale-ten': onWall(text(ten.prompt), <Show question={ten} result={scaled(ten, 60)} lang="nl" />, strip(60)),
  'wall-scale-many': onWall(text(ten.prompt), <Show question={statements} result={scaled(statements, 60)} lang="nl" />, strip(60)),
  ...inRooms('spectrum', (n) => onWall(text(spectrum.prompt), <Show question={spectrum} result={stood(n)} lang="nl" />, strip(n))),
  ...inRooms('nowwish', (n) => onWall(text(nowwish.prompt), <Show question={nowwish} result={wished(nowwish, n)} lang="nl" />, strip(n))),
  ...inRooms('nowwish-single', (n) => onWall(text(single.prompt), <Show question={single} result={wished(single, n)} lang="nl" />, strip(n))),
  'wall-nowwish-many': onWall(text(nowwish.prompt), <Show question={lines} result={wished(lines, 60)} lang="nl" />, strip(60)),
  ...inRooms('points', (n) => onWall(text(points.prompt), <Show question={points} result={divided(points, n)} lang="nl" />, strip(n))),
  'wall-points-four': onWall(text(virtues.prompt), <Show question={virtues} result={divided(virtues, 60)} lang="nl" />, strip(60)),
  'wall-points-many': onWall(text(virtues.prompt), <Show question={things} result={divided(things, 60)} lang="nl" />, strip(60)),
  'phone-show-scale': onPhone(<Show question={scale} result={scaled(scale, 60)} lang="nl" />),
  'phone-show-scale-many': onPhone(<Show question={statements} result={scaled(statements, 60)} lang="nl" />),
  'phone-show-spectrum': onPhone(<Show question={spectrum} result={stood(34)} lang="nl" />),
  'phone-show-nowwish': onPhone(<Show question={nowwish} result={wished(nowwish, 60)} lang="nl" />),
  'phone-show-points': onPhone(<Show question={virtues} result={divided(virtues, 60)} lang="nl" />),
};
