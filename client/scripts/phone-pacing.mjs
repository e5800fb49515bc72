/** States of the phone's page that go with time, pace, and what the presenter decides. */
import { asked, asks, ballot, joined, option, scene, send, shows } from './phone-scenes.mjs';

const now = 1_700_000_000_000;
const hour = 3_600_000;
const choice = {
  ...asked, kind: 'choice', id: 'herken', pick: 3, shuffle: false, abstain: false,
  prompt: { nl: 'Welke van deze herken je? Zoveel als je herkent.', en: 'Which of these do you recognise? As many as you do.' },
  options: [option('a', 'Ratio boven gevoel', 'Reason over feeling'), option('b', 'Vertrouwen is niks doen', 'Trust is doing nothing'), option('c', 'Pech moet weg', 'Bad luck must go')],
};
const open = { ...asked, kind: 'open', id: 'inzichten', length: 500, fields: [], support: false, prompt: { nl: 'Tot welk inzicht kwamen jullie?', en: 'Which insight did you come to?' } };
const cloud = { ...asked, kind: 'cloud', id: 'spannend', entries: 3, length: 40, prompt: { nl: 'Wanneer vind jij vertrouwen spannend in je werk?', en: 'When is trust exciting in your work?' } };
const scale = {
  ...asked, kind: 'scale', id: 'veilig', steps: 5, low: { nl: 'helemaal niet', en: 'not at all' }, high: { nl: 'helemaal', en: 'completely' },
  prompt: { nl: 'Hoe veilig voel jij je om een fout te melden?', en: 'How safe do you feel to report a mistake?' },
  statements: [option('zelf', 'Een fout van mezelf', 'A mistake of my own'), option('ander', 'Een fout van een collega', 'A mistake of a colleague')],
};
const slide = { ...asked, kind: 'content', id: 'welkom', prompt: { nl: 'Voor we elkaar zien', en: 'Before we meet' }, body: { nl: 'Zes vragen, tien minuten. Je antwoorden zijn het begin van ons gesprek.', en: 'Six questions, ten minutes. Your answers are the beginning of our conversation.' } };
const grid = {
  ...asked, kind: 'grid', id: 'partners', items: [], marks: 3, diagonal: false, centroid: false, zones: [],
  prompt: { nl: 'Waar staan jouw partners?', en: 'Where do your partners stand?' },
  x_low: { nl: 'weinig overeenstemming', en: 'little agreement' }, x_high: { nl: 'veel', en: 'much' }, y_low: { nl: 'weinig vertrouwen', en: 'little trust' }, y_high: { nl: 'veel', en: 'much' },
};

const slides = [slide, choice, scale, cloud, { ...open, id: 'anders', prompt: { nl: 'Wat moet er volgens jou op tafel komen?', en: 'What should be on the table?' } }].map((question, at) => ({ chapter: at === 2 ? { nl: 'Veiligheid', en: 'Safety' } : null, question }));
const paced = (part = {}) => scene({ phase: 'paced', at: null, of: slides.length, until: now + 120 * hour, now, paced: slides, ...part });
const begin = (page) => page.locator('.phone-dock .button-primary').tap();
const settled = (page) => page.waitForTimeout(700);
const next = async (page, times) => { for (let at = 0; at < times; at++) { await settled(page); await page.locator('.pager .button-wide').tap(); } };
const timer = (question, seconds, part = {}) => asks(question, { until: now + seconds * 1_000, now, ...part });
const picks = (...list) => ({ kind: 'choice', picks: list });
const result = { kind: 'choice', ballots: 2, abstained: 0, options: [['a', 1], ['b', 1], ['c', 0]].map(([id, count]) => ({ id, count })) };

export const pacing = {
  'time-minutes': shows(timer(choice, 95), [], { act: joined }),
  'time-last': shows(timer(choice, 9), [], { act: async (page) => { await joined(page); await page.locator('.picker-input').first().tap(); } }),
  'time-up': shows(timer(choice, 0.3), [], { act: async (page) => { await joined(page); await page.locator('.picker-input').first().tap(); await page.waitForTimeout(600); } }),
  'time-sent': shows(timer(choice, 42), [ballot(choice, picks('a'))], { act: joined }),
  rehearsal: shows(asks(cloud, { rehearsal: true }), [], { act: joined }),
  'rehearsal-lobby': shows(scene({ phase: 'lobby', at: null, rehearsal: true })),
  'held-all': shows(asks(cloud, { moderation: 'all' }), [], { act: joined }),
  'held-flagged': shows(asks(open, { moderation: 'flagged' }), [], { act: joined }),
  aside: shows(asks(choice, { phase: 'revealed', answered: 2, aside: 2, result }), [ballot(choice, picks('a'))], { act: joined, whole: true }),
  table: shows(asks({ ...open, per: 'table' }), [], { act: joined }),
  'table-revealed': shows(asks({ ...choice, per: 'table' }, { phase: 'revealed', answered: 2, result }), [ballot(choice, picks('b'))], { act: joined, whole: true }),
  dropped: shows(asks(choice), [], { act: async (page, say) => { await joined(page); await page.locator('.picker-input').nth(1).tap(); say(asks({ ...choice, options: choice.options.filter(({ id }) => id !== 'b') }, { seq: 8 })); await joined(page); } }),
  'paced-begin': shows(paced(), [], { act: joined, whole: true }),
  'paced-slide': shows(paced(), [], { act: async (page) => { await joined(page); await settled(page); await begin(page); } }),
  'paced-asking': shows(paced(), [], { act: async (page) => { await joined(page); await settled(page); await begin(page); await next(page, 1); } }),
  'paced-sent': shows(paced(), [], { act: async (page) => { await joined(page); await settled(page); await begin(page); await next(page, 3); await settled(page); await page.locator('.words-input').first().fill('loslaten'); await send(page); await joined(page); } }),
  'paced-offline': { delivered: { scene: paced() }, act: async (page) => { await settled(page); await begin(page); await next(page, 3); await settled(page); await page.locator('.words-input').first().fill('loslaten'); await send(page); await page.waitForTimeout(3_200); await settled(page); await page.locator('.pager .button-quiet').tap(); } },
  'paced-half': shows(paced(), [ballot(choice, picks('a'))], { act: async (page) => { await joined(page); await settled(page); await begin(page); await settled(page); await page.locator('.pager .button-quiet').tap(); }, whole: true }),
  'paced-done': shows(paced({ paced: slides.slice(0, 2), until: null }), [ballot(choice, picks('a'))], { act: async (page) => { await joined(page); await settled(page); await begin(page); await next(page, 2); }, whole: true }),
  'paced-closed': shows(paced(), [ballot(choice, picks('a'))], { act: async (page, say) => { await joined(page); say(scene({ phase: 'lobby', at: null, seq: 9 })); await joined(page); } }),
  'grid-names': shows(asks(grid), [], { act: async (page) => { await page.locator('.plane-field').click({ position: { x: 180, y: 60 } }); await page.locator('.naming-input').fill('gemeente'); }, whole: true }),
  'grid-names-sent': shows(asks(grid), [], { act: async (page) => { await joined(page); await page.locator('.plane-field').click({ position: { x: 180, y: 60 } }); await page.locator('.naming-input').fill('gemeente'); await settled(page); await send(page); await joined(page); }, whole: true }),
};
