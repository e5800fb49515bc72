/** Rankings, grids and timelines with the answers of 0, 1, 7, 60 and 600 people. */
import type { Grid, GridResult, Ranking, RankingResult, Timeline, TimelineMoment, TimelineResult } from '../src/core/protocol';
import { zoneAt } from '../src/questions/grid/zones';
import { shuffled } from '../src/questions/order';
import { Show } from '../src/questions/Show';
import { onPhone, onWall, strip, type Scene } from './frame';
import material from './placing.json';

const rooms = [0, 1, 7, 60, 600];
export const ranking = material.ranking as unknown as Ranking;
export const [paradox, disturbance, balance] = [material.paradox, material.disturbance, material.balance] as unknown as [Grid, Grid, Grid];

/** People who agree more or less. */
export function ranked(question: Ranking, people: number): RankingResult {
  const items = question.items.map(({ id }) => ({ id, points: 0, first: 0, ranked: 0 }));
  for (let one = 0; one < people; one++) {
    const order = shuffled(items, `${one}`).sort((a, b) => (one % 3 === 0 ? 0 : items.indexOf(a) - items.indexOf(b)) + (one % 2));
    order.forEach((item, at) => {
      item.points += items.length - at;
      item.first += at === 0 ? 1 : 0;
      item.ranked += 1;
    });
  }
  return { kind: 'ranking', ballots: people, items: items.sort((a, b) => b.points - a.points || b.first - a.first), most: people * items.length };
}

const long: Ranking = {
  ...ranking,
  items: [
    'aansluiten bij hun droom', 'zelf laten oplossen', 'aansluiten bij ervaren problemen', 'inwoners laten uitvoeren', 'kaders stellen en daarbinnen ruimte', 'blijven communiceren',
    'relevante informatie delen', 'merken dat het ergens toe leidt', 'goede onderlinge sfeer', 'elkaar leren kennen', 'informeel contact', 'verantwoordelijkheidsgevoel',
  ].map((label, at) => ({ id: `i${at}`, label: { nl: label } })),
};

/** Where the middles of the five items of the disturbance are, or of the five partners of one person. */
const middles = [[70, 62], [78, 80], [84, 70], [60, 52], [12, 14]] as const;

/** Marks around the middles, or all over the plane. */
export function marked(question: Grid, people: number, all = 1): GridResult {
  const dots = new Map<string, GridResult['dots'][number]>();
  const random = generator(people);
  const names = question.items.length > 0 ? question.items.map(({ id }) => id) : Array.from({ length: all }, () => null);
  for (let one = 0; one < people; one++) {
    names.forEach((item, at) => {
      const [mx, my] = item === null && all === 1 ? [56, 50] : middles[at % middles.length]!;
      const wide = item === null ? 60 : 34;
      const place = (middle: number) => Math.round(Math.min(100, Math.max(0, middle + (random() + random() + random() - 1.5) * wide)));
      const [x, y] = [place(mx), place(my)];
      const dot = dots.get(`${item} ${x} ${y}`) ?? { item, x, y, label: null, marks: 0 };
      dots.set(`${item} ${x} ${y}`, { ...dot, marks: dot.marks + 1 });
    });
  }
  const placed = [...dots.values()];
  const sum = (list: GridResult['dots'], of: (dot: GridResult['dots'][number]) => number) => list.reduce((total, dot) => total + of(dot) * dot.marks, 0);
  return {
    kind: 'grid', ballots: people, dots: placed, marks: sum(placed, () => 1),
    zones: question.zones.map(({ id }) => ({ id, marks: sum(placed.filter(({ x, y }) => zoneAt(question, x, y)?.id === id), () => 1) })),
    centroids: [...new Set(placed.map(({ item }) => item))].map((item) => {
      const mine = placed.filter((dot) => dot.item === item);
      const all = sum(mine, () => 1);
      return { item, marks: all, x: sum(mine, ({ x }) => x) / all, y: sum(mine, ({ y }) => y) / all };
    }),
  };
}

export const timeline = material.timeline as unknown as Timeline;
const happened: readonly [number, TimelineMoment['side'], string, number][] = [
  [4, 'above', 'startbijeenkomst', 6], [9, 'below', 'eerste keer samen lunchen', 2], [22, 'above', 'convenant getekend', 9], [26, 'below', 'wethouder vertrekt', 3], [31, 'below', 'iemand zei hardop wat iedereen dacht', 1],
  [38, 'above', 'eerste voortgangsrapportage', 1], [44, 'below', 'ruzie over de begroting', 2], [47, 'below', 'telefoontje op zondagavond', 1], [55, 'above', 'werkbezoek aan elkaars organisatie', 4], [61, 'above', 'tussenevaluatie', 1],
  [63, 'below', 'nieuwe projectleider', 1], [70, 'below', 'samen in de auto naar huis, en toen kwam het echte gesprek pas op gang', 1], [78, 'above', 'bestuurlijk overleg', 2], [83, 'below', 'toegeven dat we het ook niet wisten', 3], [95, 'above', 'vandaag', 2],
];

export function lived(people: number): TimelineResult {
  const random = generator(people);
  const many = people < 20 ? happened.slice(0, people * 2) : happened;
  const more = Array.from({ length: Math.min(105, Math.max(0, people - 20)) }, (): [number, TimelineMoment['side'], string, number] => {
    const [, side, text] = happened[Math.floor(random() * happened.length)]!;
    return [Math.round(random() * 100), side, text, 1];
  });
  const moments = [...many, ...more].map(([at, side, text, count]) => ({ at, side, text, count: people < 20 ? 1 : count }));
  return { kind: 'timeline', ballots: people, moments: moments.filter((one, i) => moments.findIndex((other) => other.at === one.at && other.text === one.text) === i).sort((a, b) => a.at - b.at), distinct: people > 100 ? people * 2 : moments.length };
}

function generator(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const grids = ([['zones', paradox, 3], ['items', disturbance, 1], ['balance', balance, 1]] as const).flatMap(([name, question, all]) =>
  rooms.map((n): [string, Scene] => [`wall-grid-${name}-${n}`, onWall(question.prompt['nl']!, <Show question={question} result={marked(question, n, all)} lang="nl" />, strip(n))]),
);

export const placing: Record<string, Scene> = {
  ...Object.fromEntries(rooms.map((n) => [`wall-ranking-${n}`, onWall(ranking.prompt['nl']!, <Show question={ranking} result={ranked(ranking, n)} lang="nl" />, strip(n))])),
  'wall-ranking-twelve': onWall('Welke tip helpt het meest als je burgers ruimte geeft?', <Show question={long} result={ranked(long, 34)} lang="nl" />),
  ...Object.fromEntries(grids),
  ...Object.fromEntries(rooms.map((n) => [`wall-timeline-${n}`, onWall(timeline.prompt['nl']!, <Show question={timeline} result={lived(n)} lang="nl" />, strip(n))])),
  'wall-timeline-15': onWall(timeline.prompt['nl']!, <Show question={timeline} result={lived(20)} lang="nl" />),
  'phone-grid-zones': onPhone(<Show question={paradox} result={marked(paradox, 60, 3)} lang="nl" />),
  'phone-grid-items': onPhone(<Show question={disturbance} result={marked(disturbance, 60)} lang="nl" />),
  'phone-ranking': onPhone(<Show question={ranking} result={ranked(ranking, 60)} lang="nl" />),
};
