import { expect, test } from 'vitest';
import { translator } from '../../i18n';
import { whens } from './whens';

const t = translator('en');

test('the two places are called what the question calls them', () => {
  const { now, wish } = whens({ now: { nl: 'Toen', en: 'Then' }, wish: { nl: 'Straks' } }, 'en', t);
  expect([now, wish]).toEqual([{ text: 'Then', lang: 'en' }, { text: 'Straks', lang: 'nl' }]);
});

test('a question without words of its own gets those of the page', () => {
  const { now, wish } = whens({ now: null, wish: null }, 'nl', t);
  expect([now.text, wish.text]).toEqual(['Now', 'Wished']);
});
