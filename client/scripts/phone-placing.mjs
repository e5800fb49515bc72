/** The states of the phone's page for the kinds that put something in its place: rankings, grids and timelines. */
import { readFileSync } from 'node:fs';
import { asks, ballot, joined, send, server, shows } from './phone-scenes.mjs';

const { ranking, paradox, disturbance, balance, timeline } = JSON.parse(readFileSync(new URL('../preview/placing.json', import.meta.url), 'utf8'));

const rank = async (page, ...names) => {
  for (const name of names) await page.locator(`[data-item="${name}"] .rank-name`).tap();
};
const order = { kind: 'ranking', order: ['vertrouwen', 'wederkerigheid', 'co-creatie'] };
const rankingResult = { kind: 'ranking', ballots: 34, most: 238, items: [['vertrouwen', 190, 14], ['gelijkwaardigheid', 171, 7], ['wederkerigheid', 150, 6], ['eigenaarschap', 121, 4], ['co-creatie', 119, 2], ['zelfondernemerschap', 80, 1], ['klantprincipe', 44, 0]].map(([id, points, first]) => ({ id, points, first, ranked: 33 })) };

const tapPlane = async (page, ...places) => {
  for (const [x, y] of places) {
    const { width, height } = await page.locator('.plane-field').boundingBox();
    await page.locator('.plane-field').tap({ position: { x: (x / 100) * width, y: (1 - y / 100) * height } });
  }
};
const marks = (...list) => ({ kind: 'grid', marks: list.map(([item, x, y]) => ({ item, x, y, label: null })) });
const dots = Array.from({ length: 60 }, (_, i) => ({ item: null, x: (i * 37 + 11) % 101, y: (i * i * 7 + 23) % 101, label: null, marks: 1 + (i % 9 === 0) }));
const gridResult = { kind: 'grid', ballots: 34, dots, marks: 67, zones: paradox.zones.map(({ id }, i) => ({ id, marks: 5 + ((i * 7) % 17) })), centroids: [{ item: null, x: 52, y: 47, marks: 67 }] };

const names = [['gemeente', 12, 88], ['samenwerkingsverbanden in de regio', 62, 70], ['verantwoordelijkheidsgevoel', 38, 52], ['politie', 96, 8], ['wijkteam', 97, 12], ['ik', 50, 30]];
const named = { ...gridResult, zones: balance.zones.map(({ id }, i) => ({ id, marks: 2 + i })), dots: names.map(([label, x, y]) => ({ item: null, x, y, label, marks: 1 })), marks: 6, centroids: [] };

const tapBand = async (page, x, y, text) => {
  const { width, height } = await page.locator('.moments-band').boundingBox();
  await page.locator('.moments-band').tap({ position: { x: (x / 100) * width, y: (y / 100) * height } });
  if (text) await page.locator('.moments-input').last().fill(text);
};
const moment = (at, side, text, count) => ({ at, side, text, ...(count && { count }) });
const lived = { kind: 'timeline', moments: [moment(22, 'above', 'convenant getekend'), moment(70, 'below', 'samen in de auto naar huis, en toen kwam het echte gesprek pas op gang')] };
const timelineResult = { kind: 'timeline', ballots: 34, distinct: 61, moments: [moment(4, 'above', 'startbijeenkomst', 6), moment(22, 'above', 'convenant getekend', 9), moment(26, 'below', 'wethouder vertrekt', 3), moment(44, 'below', 'ruzie over de begroting', 2), moment(70, 'below', 'samen in de auto naar huis, en toen kwam het echte gesprek pas op gang', 1), moment(95, 'above', 'vandaag', 2)] };

export const placing = {
  'timeline-asking': shows(asks(timeline), [], { whole: true }),
  'timeline-placed': shows(asks(timeline), [], { act: (page) => tapBand(page, 22, 30), whole: true }),
  'timeline-draft': shows(asks(timeline), [], { act: async (page) => { await tapBand(page, 22, 30, 'convenant getekend'); await tapBand(page, 70, 80, 'samen in de auto naar huis, en toen kwam het echte gesprek pas op gang'); }, whole: true }),
  'timeline-full': shows(asks({ ...timeline, moments: 2 }), [ballot(timeline, lived)], { act: async (page) => { await joined(page); await page.locator('.phone-dock .button').tap(); }, whole: true }),
  'timeline-arrived': shows(asks(timeline), [ballot(timeline, lived)], { act: joined }),
  'timeline-revealed': shows(asks(timeline, { phase: 'revealed', answered: 34, result: timelineResult }), [ballot(timeline, lived)], { act: joined, whole: true }),
  'grid-asking': shows(asks(balance)),
  'grid-draft': shows(asks(balance), [], { act: (page) => tapPlane(page, [30, 60]), whole: true }),
  'grid-half': shows(asks(balance), [], { act: async (page) => { await page.locator('input[type=range]').first().focus(); await page.keyboard.press('ArrowRight'); }, whole: true }),
  'grid-items-asking': shows(asks(disturbance)),
  'grid-items-near': shows(asks(disturbance), [], { act: (page) => tapPlane(page, [70, 60], [74, 66]) }),
  'grid-items-all': shows(asks(disturbance), [], { act: (page) => tapPlane(page, [70, 60], [74, 66], [60, 30], [40, 50], [5, 6]) }),
  'grid-items-draft': shows(asks(disturbance), [], { act: (page) => tapPlane(page, [70, 60], [80, 85], [60, 30]), whole: true }),
  'grid-zones-asking': shows(asks(paradox)),
  'grid-zones-draft': shows(asks(paradox), [], { act: (page) => tapPlane(page, [70, 80], [20, 30], [50, 45]), whole: true }),
  'grid-arrived': shows(asks(paradox), [ballot(paradox, marks([null, 70, 80], [null, 20, 30], [null, 50, 45]))], { act: joined }),
  'grid-items-arrived': shows(asks(disturbance), [ballot(disturbance, marks(['voorval', 70, 80], ['bedrog', 5, 10]))], { act: joined }),
  'grid-revealed': shows(asks(paradox, { phase: 'revealed', answered: 34, result: gridResult }), [ballot(paradox, marks([null, 70, 80]))], { act: joined, whole: true }),
  'grid-named': shows(asks(balance, { phase: 'revealed', answered: 6, result: named }), [ballot(balance, marks([null, 50, 30]))], { act: joined, whole: true }),
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
