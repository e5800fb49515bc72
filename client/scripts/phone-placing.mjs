/** The states of the phone's page for the kinds that put something in its place: rankings, grids and timelines. */
import { readFileSync } from 'node:fs';
import { asks, ballot, joined, send, server, shows } from './phone-scenes.mjs';

const { ranking } = JSON.parse(readFileSync(new URL('../preview/placing.json', import.meta.url), 'utf8'));

const rank = async (page, ...names) => {
  for (const name of names) await page.locator(`[data-item="${name}"] .rank-name`).tap();
};
const order = { kind: 'ranking', order: ['vertrouwen', 'wederkerigheid', 'co-creatie'] };
const rankingResult = { kind: 'ranking', ballots: 34, most: 238, items: [['vertrouwen', 190, 14], ['gelijkwaardigheid', 171, 7], ['wederkerigheid', 150, 6], ['eigenaarschap', 121, 4], ['co-creatie', 119, 2], ['zelfondernemerschap', 80, 1], ['klantprincipe', 44, 0]].map(([id, points, first]) => ({ id, points, first, ranked: 33 })) };

export const placing = {
  'ranking-asking': shows(asks(ranking), [], { whole: true }),
  'ranking-draft': shows(asks(ranking), [], { act: (page) => rank(page, 'wederkerigheid', 'zelfondernemerschap', 'vertrouwen'), whole: true }),
  'ranking-full': shows(asks({ ...ranking, top: 3 }), [], { act: (page) => rank(page, 'wederkerigheid', 'zelfondernemerschap', 'vertrouwen'), whole: true }),
  'ranking-invalid': {
    ...shows(asks(ranking)),
    hear: server(asks(ranking), [], { status: 'invalid', reason: { code: 'unknown_item', values: { item: 'lef' }, sentence: '' } }),
    act: async (page) => { await joined(page); await rank(page, 'vertrouwen'); await send(page); },
    whole: true,
  },
  'ranking-arrived': shows(asks(ranking), [ballot(ranking, order)], { act: joined }),
  'ranking-revealed': shows(asks(ranking, { phase: 'revealed', answered: 34, result: rankingResult }), [ballot(ranking, order)], { act: joined, whole: true }),
};
