/** Things to look at: questions of the built-in decks and answers a room could give. */
import type { QrCode } from '../src/ui/Qr';
import type { Word } from '../src/questions/cloud/word';
import type { Text } from '../src/questions/open/Wall';

export const question = 'Wanneer vind jij vertrouwen spannend in je werk?';
/** What every question has. */
export const asked = { id: 'q', prompt: { nl: question }, explanation: null, credit: null, visibility: 'reveal', change: true, opens: 'arriving', per: 'person', moderation: 'off' } as const;

export const longQuestion = 'Als vertrouwen zo heilzaam is, waarom zien we er dan niet meer van in onze samenleving?';

export const qr: QrCode = { size: 41, path: 'M4 4h7v1h-7zM13 4h1v1h-1zM23 4h1v1h-1zM27 4h1v1h-1zM30 4h7v1h-7zM4 5h1v1h-1zM10 5h1v1h-1zM13 5h4v1h-4zM19 5h2v1h-2zM22 5h1v1h-1zM24 5h2v1h-2zM30 5h1v1h-1zM36 5h1v1h-1zM4 6h1v1h-1zM6 6h3v1h-3zM10 6h1v1h-1zM12 6h1v1h-1zM16 6h1v1h-1zM18 6h1v1h-1zM20 6h1v1h-1zM22 6h7v1h-7zM30 6h1v1h-1zM32 6h3v1h-3zM36 6h1v1h-1zM4 7h1v1h-1zM6 7h3v1h-3zM10 7h1v1h-1zM12 7h2v1h-2zM15 7h2v1h-2zM19 7h1v1h-1zM22 7h2v1h-2zM26 7h2v1h-2zM30 7h1v1h-1zM32 7h3v1h-3zM36 7h1v1h-1zM4 8h1v1h-1zM6 8h3v1h-3zM10 8h1v1h-1zM12 8h4v1h-4zM18 8h3v1h-3zM22 8h1v1h-1zM25 8h4v1h-4zM30 8h1v1h-1zM32 8h3v1h-3zM36 8h1v1h-1zM4 9h1v1h-1zM10 9h1v1h-1zM12 9h2v1h-2zM16 9h2v1h-2zM24 9h1v1h-1zM28 9h1v1h-1zM30 9h1v1h-1zM36 9h1v1h-1zM4 10h7v1h-7zM12 10h1v1h-1zM14 10h1v1h-1zM16 10h1v1h-1zM18 10h1v1h-1zM20 10h1v1h-1zM22 10h1v1h-1zM24 10h1v1h-1zM26 10h1v1h-1zM28 10h1v1h-1zM30 10h7v1h-7zM12 11h1v1h-1zM15 11h2v1h-2zM18 11h1v1h-1zM20 11h1v1h-1zM22 11h1v1h-1zM25 11h1v1h-1zM27 11h1v1h-1zM4 12h1v1h-1zM6 12h5v1h-5zM13 12h1v1h-1zM15 12h1v1h-1zM18 12h1v1h-1zM20 12h3v1h-3zM26 12h3v1h-3zM30 12h5v1h-5zM4 13h3v1h-3zM8 13h2v1h-2zM11 13h2v1h-2zM14 13h2v1h-2zM17 13h2v1h-2zM21 13h1v1h-1zM23 13h1v1h-1zM27 13h1v1h-1zM30 13h2v1h-2zM33 13h2v1h-2zM36 13h1v1h-1zM5 14h2v1h-2zM9 14h2v1h-2zM13 14h2v1h-2zM16 14h6v1h-6zM25 14h1v1h-1zM28 14h1v1h-1zM32 14h1v1h-1zM34 14h2v1h-2zM5 15h4v1h-4zM12 15h1v1h-1zM14 15h4v1h-4zM21 15h2v1h-2zM24 15h2v1h-2zM27 15h1v1h-1zM30 15h1v1h-1zM32 15h5v1h-5zM4 16h4v1h-4zM9 16h3v1h-3zM13 16h1v1h-1zM15 16h1v1h-1zM18 16h3v1h-3zM23 16h1v1h-1zM25 16h5v1h-5zM32 16h2v1h-2zM4 17h1v1h-1zM7 17h2v1h-2zM11 17h4v1h-4zM17 17h1v1h-1zM19 17h1v1h-1zM21 17h2v1h-2zM24 17h1v1h-1zM26 17h2v1h-2zM29 17h3v1h-3zM35 17h2v1h-2zM5 18h1v1h-1zM8 18h3v1h-3zM15 18h6v1h-6zM22 18h1v1h-1zM24 18h1v1h-1zM26 18h1v1h-1zM28 18h3v1h-3zM33 18h1v1h-1zM35 18h1v1h-1zM4 19h1v1h-1zM6 19h1v1h-1zM12 19h2v1h-2zM16 19h2v1h-2zM19 19h1v1h-1zM22 19h5v1h-5zM29 19h2v1h-2zM33 19h2v1h-2zM4 20h1v1h-1zM6 20h2v1h-2zM10 20h1v1h-1zM12 20h1v1h-1zM16 20h7v1h-7zM26 20h1v1h-1zM28 20h2v1h-2zM31 20h3v1h-3zM36 20h1v1h-1zM4 21h1v1h-1zM6 21h3v1h-3zM15 21h4v1h-4zM23 21h5v1h-5zM30 21h2v1h-2zM33 21h4v1h-4zM6 22h1v1h-1zM10 22h1v1h-1zM16 22h2v1h-2zM19 22h1v1h-1zM22 22h1v1h-1zM25 22h2v1h-2zM31 22h2v1h-2zM34 22h1v1h-1zM4 23h2v1h-2zM7 23h2v1h-2zM11 23h2v1h-2zM18 23h1v1h-1zM20 23h1v1h-1zM23 23h3v1h-3zM28 23h1v1h-1zM31 23h6v1h-6zM5 24h1v1h-1zM7 24h2v1h-2zM10 24h3v1h-3zM15 24h1v1h-1zM18 24h2v1h-2zM22 24h3v1h-3zM29 24h1v1h-1zM31 24h1v1h-1zM33 24h1v1h-1zM35 24h1v1h-1zM4 25h1v1h-1zM8 25h1v1h-1zM11 25h1v1h-1zM16 25h1v1h-1zM18 25h3v1h-3zM23 25h1v1h-1zM25 25h5v1h-5zM36 25h1v1h-1zM4 26h1v1h-1zM10 26h1v1h-1zM14 26h1v1h-1zM17 26h1v1h-1zM21 26h2v1h-2zM28 26h1v1h-1zM30 26h1v1h-1zM32 26h1v1h-1zM35 26h1v1h-1zM4 27h1v1h-1zM6 27h1v1h-1zM8 27h1v1h-1zM11 27h1v1h-1zM13 27h1v1h-1zM16 27h1v1h-1zM18 27h1v1h-1zM20 27h1v1h-1zM22 27h2v1h-2zM25 27h1v1h-1zM27 27h1v1h-1zM29 27h2v1h-2zM33 27h2v1h-2zM4 28h1v1h-1zM6 28h1v1h-1zM8 28h1v1h-1zM10 28h1v1h-1zM13 28h1v1h-1zM16 28h2v1h-2zM20 28h3v1h-3zM26 28h1v1h-1zM28 28h6v1h-6zM35 28h1v1h-1zM12 29h3v1h-3zM17 29h2v1h-2zM21 29h1v1h-1zM23 29h3v1h-3zM28 29h1v1h-1zM32 29h1v1h-1zM34 29h3v1h-3zM4 30h7v1h-7zM15 30h7v1h-7zM25 30h1v1h-1zM27 30h2v1h-2zM30 30h1v1h-1zM32 30h1v1h-1zM34 30h2v1h-2zM4 31h1v1h-1zM10 31h1v1h-1zM12 31h3v1h-3zM19 31h1v1h-1zM21 31h5v1h-5zM27 31h2v1h-2zM32 31h4v1h-4zM4 32h1v1h-1zM6 32h3v1h-3zM10 32h1v1h-1zM12 32h1v1h-1zM14 32h1v1h-1zM16 32h5v1h-5zM23 32h1v1h-1zM26 32h1v1h-1zM28 32h6v1h-6zM36 32h1v1h-1zM4 33h1v1h-1zM6 33h3v1h-3zM10 33h1v1h-1zM12 33h1v1h-1zM15 33h2v1h-2zM19 33h1v1h-1zM21 33h2v1h-2zM24 33h2v1h-2zM28 33h2v1h-2zM32 33h1v1h-1zM34 33h3v1h-3zM4 34h1v1h-1zM6 34h3v1h-3zM10 34h1v1h-1zM12 34h1v1h-1zM14 34h1v1h-1zM16 34h1v1h-1zM19 34h2v1h-2zM22 34h1v1h-1zM24 34h4v1h-4zM30 34h2v1h-2zM33 34h2v1h-2zM4 35h1v1h-1zM10 35h1v1h-1zM14 35h1v1h-1zM18 35h2v1h-2zM23 35h1v1h-1zM25 35h1v1h-1zM27 35h2v1h-2zM30 35h1v1h-1zM32 35h3v1h-3zM4 36h7v1h-7zM12 36h1v1h-1zM15 36h1v1h-1zM17 36h6v1h-6zM27 36h3v1h-3zM31 36h1v1h-1zM35 36h1v1h-1z' };

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
  const made = parts[0]!.flatMap((first) => parts[1]!.map((second): [string, number] => [first + second, 1 + ((first.length * second.length) % 3)])).filter(([label]) => !said.some(([own]) => own === label));
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
  return Array.from({ length: n }, (_, i) => ({ key: `${i}`, texts: [sentences[i % sentences.length]!], times: i % 9 === 3 ? 3 : 1, support: 0, group: null }));
}

/** A text of `length` characters. */
function textOf(length: number): string {
  return sentences.join(' ').slice(0, length - 1).trimEnd().padEnd(length - 1, 'a') + '.';
}

/** Texts of these lengths. */
export const mixed = (...lengths: number[]): Text[] => lengths.map((length, i) => ({ key: `${i}`, texts: [textOf(length)], times: 1, support: 0, group: null }));

export const options = (...counted: [string, number][]) => counted.map(([label, count]) => ({ key: label, label, count }));
