/** Everything the pages say, in English. */
import type { Messages } from './index';
import { plural } from './plural';

const people = (n: number) => plural('en', n, { one: 'person', other: 'people' });

export const en: Messages = {
  close: 'Close',
  undo: 'Undo',
  keys: 'Keys',
  'strip.name': 'Join',
  'strip.join': 'Join at',
  'strip.code': 'with code',
  'strip.qr': (address) => `QR code to ${address}`,
  'strip.present': 'here',
  'strip.answered': (present) => `of ${present} answered`,
  'choice.option': (label, percent, n) => `${label}: ${percent}, ${n} ${people(n)}`,
  'cloud.words': 'Words, most named first',
  'cloud.word': (label, n) => `${label}, ${n} ${people(n)}`,
  'cloud.more': (shown, more) => `${shown} words + ${more} more`,
  'wall.range': (from, to, total) => `${from}–${to} of ${total}`,
  'wall.times': (n) => plural('en', n, { one: 'once', other: `${n} times` }),
};
