/** The states of the phone's page for the kinds that measure: scales, spectra, nows and wishes, and points. */
import { readFileSync } from 'node:fs';
import { asks, ballot, joined, send, server, shows } from './phone-scenes.mjs';

const { scale, one, ten, spectrum, nowwish, single, points, virtues } = JSON.parse(readFileSync(new URL('../preview/measuring.json', import.meta.url), 'utf8'));

/** Taps the lines of the page, each at a part of its length. */
const tapLines = async (page, ...parts) => {
  for (const [at, part] of parts.entries()) {
    const line = page.locator('.range-input').nth(at);
    const { width, height } = await line.boundingBox();
    await line.tap({ position: { x: 22 + part * (width - 44), y: height / 2 } });
  }
};
const steps = async (page, ...numbers) => {
  for (const [at, number] of numbers.entries()) {
    const statement = page.locator('.statement').nth(at);
    await (number === null ? statement.locator('.skip') : statement.locator('.step').nth(number - 1)).tap();
  }
};
const invalid = (question, reason, act) => ({
  ...shows(asks(question)),
  hear: server(asks(question), [], { status: 'invalid', reason: { sentence: '', values: {}, ...reason } }),
  act: async (page) => { await joined(page); await act(page); await send(page); },
  whole: true,
});

const placed = { kind: 'scale', steps: [{ statement: 'v', step: 5 }, { statement: 'w', step: null }, { statement: 'k', step: 2 }] };
const scaleResult = { kind: 'scale', ballots: 34, statements: [[0, 1, 2, 6, 12, 9, 4], [1, 4, 9, 11, 6, 2, 0], [7, 10, 8, 4, 2, 1, 0]].map((counts, i) => ({ id: 'vwk'[i], counts, n: counts.reduce((sum, n) => sum + n, 0), skipped: i, median: [5, 3.5, 2][i], mean: null })) };
const stands = { kind: 'spectrum', place: 28 };
const spectrumResult = { kind: 'spectrum', ballots: 34, places: [[8, 2], [14, 3], [22, 5], [28, 6], [36, 4], [44, 3], [50, 2], [61, 4], [72, 3], [90, 2]], median: 36 };
const shifts = { kind: 'nowwish', places: [{ item: 'a', now: 30, wish: 72 }, { item: 'c', now: 55, wish: 60 }, { item: 'v', now: 80, wish: 66 }] };
const nowwishResult = { kind: 'nowwish', ballots: 34, items: ['a', 'c', 'v'].map((id, i) => ({ id, now: [[20 + 12 * i, 10], [34 + 12 * i, 16], [52 + 10 * i, 8]], wish: [[58, 9], [71, 15], [86, 10]], median_now: 34 + 12 * i, median_wish: 71, more: 28 - 7 * i, same: 2, less: 4 + 7 * i })) };
const gifts = { kind: 'points', gifts: [{ item: 'm', points: 60 }, { item: 'r', points: 40 }] };
const pointsResult = { kind: 'points', ballots: 34, total: 3400, items: [['v', 640, 20], ['m', 1410, 31], ['g', 300, 14], ['r', 1050, 27]].map(([id, given, givers]) => ({ id, points: given, givers })) };

const revealed = (question, result, answer) => shows(asks(question, { phase: 'revealed', answered: 34, result }), [ballot(question, answer)], { act: joined, whole: true });

export const measuring = {
  'scale-asking': shows(asks(scale), [], { whole: true }),
  'scale-draft': shows(asks(scale), [], { act: (page) => steps(page, 5, null), whole: true }),
  'scale-one': shows(asks(one), [], { act: (page) => steps(page, 4) }),
  'scale-ten': shows(asks(ten), [], { act: (page) => steps(page, 10, 7), whole: true }),
  'scale-skipped': shows(asks(scale), [], { act: (page) => steps(page, null, null, null), whole: true }),
  'scale-invalid': invalid(one, { code: 'beyond_scale', values: { most: 4 } }, (page) => steps(page, 5)),
  'scale-arrived': shows(asks(scale), [ballot(scale, placed)], { act: joined }),
  'scale-revealed': revealed(scale, scaleResult, placed),
  'spectrum-asking': shows(asks(spectrum)),
  'spectrum-draft': shows(asks(spectrum), [], { act: (page) => tapLines(page, 0.28) }),
  'spectrum-end': shows(asks(spectrum), [], { act: (page) => tapLines(page, 1) }),
  'spectrum-arrived': shows(asks(spectrum), [ballot(spectrum, stands)], { act: joined }),
  'spectrum-revealed': revealed(spectrum, spectrumResult, stands),
  'nowwish-asking': shows(asks(nowwish), [], { whole: true }),
  'nowwish-draft': shows(asks(nowwish), [], { act: (page) => tapLines(page, 0.3, 0.7, 0.5), whole: true }),
  'nowwish-single': shows(asks(single), [], { act: (page) => tapLines(page, 0.3, 0.8) }),
  'nowwish-arrived': shows(asks(nowwish), [ballot(nowwish, shifts)], { act: joined }),
  'nowwish-revealed': revealed(nowwish, nowwishResult, shifts),
  'points-asking': shows(asks(points)),
  'points-draft': shows(asks(virtues), [], { act: (page) => tapLines(page, 0, 0.6, 0.25), whole: true }),
  'points-all': shows(asks(virtues), [], { act: (page) => tapLines(page, 0, 0.6, 0, 0.9), whole: true }),
  'points-invalid': invalid(virtues, { code: 'points_left', values: { left: 15 } }, (page) => tapLines(page, 0.5, 0.5)),
  'points-arrived': shows(asks(virtues), [ballot(virtues, gifts)], { act: joined }),
  'points-revealed': revealed(virtues, pointsResult, gifts),
};
