/** Things to look at: questions of the built-in decks and answers a room could give. */
import { readQr } from '../src/ui/Qr';
import type { Word } from '../src/questions/cloud/word';
import type { Text } from '../src/questions/open/Wall';

export const question = 'Wanneer vind jij vertrouwen spannend in je werk?';
export const longQuestion = 'Als vertrouwen zo heilzaam is, waarom zien we er dan niet meer van in onze samenleving?';

export const qr = readQr('<svg viewBox="0 0 39 39" class="segno"><path class="qrline" stroke="#000" d="M3 3.5h7m1 0h1m2 0h2m2 0h1m2 0h1m4 0h1m2 0h7m-33 1h1m5 0h1m2 0h1m2 0h1m4 0h3m2 0h1m3 0h1m5 0h1m-33 1h1m1 0h3m1 0h1m2 0h5m2 0h3m2 0h2m3 0h1m1 0h3m1 0h1m-33 1h1m1 0h3m1 0h1m1 0h1m3 0h1m1 0h2m1 0h2m1 0h1m3 0h1m1 0h1m1 0h3m1 0h1m-33 1h1m1 0h3m1 0h1m1 0h3m3 0h1m2 0h1m8 0h1m1 0h3m1 0h1m-33 1h1m5 0h1m1 0h1m1 0h2m1 0h2m1 0h1m2 0h3m4 0h1m5 0h1m-33 1h7m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h7m-25 1h2m1 0h2m1 0h5m2 0h3m-24 1h1m3 0h1m1 0h3m3 0h1m1 0h1m1 0h2m2 0h10m2 0h1m-33 1h2m2 0h2m1 0h1m3 0h3m1 0h1m5 0h1m1 0h1m1 0h1m3 0h2m-31 1h1m2 0h1m2 0h1m1 0h5m2 0h2m1 0h1m4 0h1m1 0h2m2 0h1m-30 1h2m1 0h1m5 0h4m1 0h5m2 0h2m1 0h2m5 0h2m-33 1h1m3 0h1m1 0h3m2 0h5m1 0h1m4 0h2m1 0h2m1 0h2m1 0h2m-32 1h2m1 0h2m4 0h1m2 0h1m2 0h1m1 0h1m1 0h2m1 0h2m2 0h1m1 0h2m-31 1h3m1 0h1m1 0h2m1 0h1m2 0h1m1 0h1m1 0h2m5 0h4m1 0h1m1 0h2m-32 1h2m1 0h1m1 0h1m1 0h2m3 0h2m3 0h1m1 0h1m1 0h1m3 0h5m-30 1h1m1 0h1m1 0h8m1 0h1m1 0h3m1 0h1m1 0h4m1 0h1m1 0h1m2 0h1m-24 1h1m2 0h1m2 0h2m2 0h1m3 0h2m1 0h1m3 0h2m-27 1h1m1 0h2m1 0h3m1 0h6m1 0h1m1 0h3m2 0h1m1 0h1m-30 1h4m4 0h2m2 0h4m1 0h1m2 0h4m2 0h2m4 0h1m-33 1h1m3 0h1m1 0h2m2 0h4m2 0h1m1 0h2m1 0h1m2 0h1m1 0h2m1 0h1m2 0h1m-33 1h1m1 0h1m1 0h2m3 0h4m4 0h2m3 0h2m1 0h1m1 0h1m2 0h2m-30 1h1m1 0h4m3 0h1m1 0h1m1 0h1m1 0h2m3 0h2m2 0h1m3 0h2m-29 1h3m1 0h1m1 0h1m1 0h1m1 0h5m2 0h3m2 0h2m1 0h1m2 0h2m-33 1h2m1 0h1m2 0h5m5 0h2m2 0h10m2 0h1m-25 1h2m1 0h1m3 0h1m2 0h1m5 0h1m3 0h1m1 0h1m-31 1h7m1 0h2m1 0h1m2 0h2m1 0h1m3 0h1m2 0h1m1 0h1m1 0h2m-30 1h1m5 0h1m3 0h1m2 0h2m2 0h1m1 0h4m1 0h1m3 0h1m2 0h1m-32 1h1m1 0h3m1 0h1m1 0h2m3 0h3m2 0h1m1 0h3m1 0h6m1 0h2m-33 1h1m1 0h3m1 0h1m3 0h2m4 0h1m1 0h2m2 0h1m1 0h1m1 0h3m-29 1h1m1 0h3m1 0h1m2 0h1m1 0h2m3 0h3m2 0h1m2 0h1m1 0h4m-30 1h1m5 0h1m5 0h3m2 0h7m1 0h1m3 0h1m-30 1h7m1 0h1m3 0h1m1 0h2m1 0h5m1 0h3m3 0h1m2 0h1"/></svg>');

const said: [string, number][] = [
  ['nieuwe collega’s', 19], ['loslaten', 34], ['verandering', 27], ['fouten toegeven', 22], ['samenwerken', 14], ['onder druk', 18],
  ['thuiswerken', 12], ['controle', 25], ['reorganisatie', 9], ['feedback', 16], ['deadlines', 11], ['onzekerheid', 21],
  ['leidinggeven', 8], ['bij conflict', 7], ['zonder mandaat', 5], ['eerste gesprek', 6], ['macht', 13], ['altijd', 4], ['nooit', 2],
  ['transparantie', 6], ['delegeren', 10], ['kwetsbaar zijn', 17], ['aanspreken', 8], ['politiek', 7], ['geld', 5], ['grenzen', 6],
  ['netwerken', 3], ['bezuinigingen', 4], ['stilte', 3], ['nee zeggen', 9], ['hulp vragen', 11], ['online vergaderen', 5], ['twijfel', 6],
  ['tijdsdruk', 7], ['verwachtingen', 5], ['afhankelijkheid', 4], ['roddels', 3], ['wisselingen', 2], ['nieuwe opdracht', 3], ['slecht nieuws', 4],
  ['verantwoording', 6], ['inspraak', 2], ['bestuurders', 3], ['samenwerkingsverband', 4], ['eigen oordeel', 2], ['kritiek', 5], ['intervisie', 2],
  ['ruimte geven', 8], ['vragen stellen', 3], ['over elkaar praten', 2], ['digitalisering', 2], ['concurrentie', 3], ['haast', 2], ['regels', 4],
  ['complimenten', 1], ['ongelijkheid', 2], ['ervaring', 1], ['humor', 2], ['loyaliteit', 3], ['openheid', 5], ['vakmanschap', 1], ['moed', 4],
];

const parts = [['open', 'samen', 'tegen', 'mee', 'over', 'door', 'voor', 'uit'], ['werken', 'denken', 'spraak', 'gaan', 'leven', 'staan', 'zien', 'wegen', 'houden', 'komen', 'stellen', 'delen']];

/** `n` words, the first of them from a room, the rest made of parts. */
export function words(n: number): Word[] {
  const made = parts[0]!.flatMap((first) => parts[1]!.map((second): [string, number] => [first + second, 1 + ((first.length * second.length) % 3)]));
  return [...said, ...made].slice(0, n).map(([label, count]) => ({ key: label, label, count }));
}

const sentences = [
  'Als ik iets weggeef waar ik zelf op word afgerekend.',
  'Bij een nieuwe opdrachtgever, de eerste weken.',
  'Wanneer iemand fouten maakt en ik moet kiezen tussen ingrijpen en laten gebeuren.',
  'In vergaderingen waar niet gezegd wordt wat iedereen denkt.',
  'Onder tijdsdruk. Dan pak ik het terug.',
  'Als het misgaat en er wordt naar mij gekeken.',
  'Tijdens een reorganisatie: je vraagt om vertrouwen en weet zelf niet hoe het afloopt.',
  'Wanneer we elkaar alleen online zien.',
  'Als ik mijn twijfel laat zien aan mijn team.',
  'Met partners die andere belangen hebben dan ze zeggen.',
];

export function texts(n: number): Text[] {
  return Array.from({ length: n }, (_, i) => ({ key: `${i}`, text: sentences[i % sentences.length]!, times: i % 9 === 3 ? 3 : 1 }));
}

export const options = (...counted: [string, number][]) => counted.map(([label, count]) => ({ key: label, label, count }));
