/** Everything the pages say, in Dutch. Keys are flat; what depends on a number is a function. */
import { plural } from './plural';

const people = (n: number) => plural('nl', n, { one: 'persoon', other: 'personen' });

export const nl = {
  close: 'Sluiten',
  undo: 'Ongedaan maken',
  keys: 'Toetsen',
  'strip.name': 'Meedoen',
  'strip.join': 'Doe mee op',
  'strip.code': 'met code',
  'strip.qr': (address: string) => `QR-code naar ${address}`,
  'strip.present': 'aanwezig',
  'strip.answered': (present: number) => `van ${present} antwoordden`,
  'choice.option': (label: string, percent: string, n: number) => `${label}: ${percent}, ${n} ${people(n)}`,
  'cloud.words': 'Woorden, vaakst genoemd eerst',
  'cloud.word': (label: string, n: number) => `${label}, ${n} ${people(n)}`,
  'cloud.more': (shown: number, more: number) => `${shown} woorden + ${more} meer`,
  'wall.range': (from: number, to: number, total: number) => `${from}–${to} van ${total}`,
  'wall.times': (n: number) => `${n} keer`,
};
