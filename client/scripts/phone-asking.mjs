/** The states of the phone's page where people answer to what others answered, and where an answer has two halves. */
import { readFileSync } from 'node:fs';
import { asks, ballot, joined, send, shows } from './phone-scenes.mjs';

const { questions, halves, action, asked } = JSON.parse(readFileSync(new URL('../preview/asking.json', import.meta.url), 'utf8'));

const inquiry = { kind: 'questions', ballots: 19, questions: asked, distinct: 8, aside: 2 };
const live = asks(questions, { visibility: 'live', answered: 19, result: inquiry });
const mine = { kind: 'questions', asked: ['Kun je vertrouwen meten?', 'Wat zegt de directie hiervan?'], supports: ['a', 'd'] };
const write = async (page, ...texts) => {
  for (const [at, text] of texts.entries()) await page.locator('textarea').nth(at).fill(text);
};

const card = (id, texts, support) => ({ id, texts, count: 1, key: `k${id}`, support });
const acted = { kind: 'open', ballots: 4, distinct: 4, cards: [card(4, ['Ik schrap één formulier. Deze week nog.'], 6), card(3, ['Morgen bel ik de buurtvereniging en vraag wat zij zelf willen doen.'], 3), card(2, ['Een lunch met de collega die ik niet goed ken.'], 0), card(1, ['Vrijdag open ik het gesprek met mijn eigen fout.'], 11)] };
const acts = asks(action, { visibility: 'live', answered: 4, result: acted });
const paired = { kind: 'open', texts: ['Luisteren', 'Eerst vragen, dan pas adviseren'], supports: [] };
const pairs = { kind: 'open', ballots: 3, distinct: 3, cards: [card(3, paired.texts, 0), card(2, ['Fouten bespreken', ''], 0), card(1, ['Regels schrappen', 'Elke week één, te beginnen bij het verlofformulier'], 0)] };

export const asking = {
  'questions-none': shows(asks(questions, { visibility: 'live', result: { ...inquiry, questions: [], distinct: 0, aside: 0 } }), [], { whole: true }),
  'questions-asking': shows(live, [], { whole: true }),
  'questions-asked': shows(live, [], { act: async (page) => { await joined(page); await write(page, 'Wat zegt de directie hiervan?'); await send(page); await page.locator('.heart').first().tap(); }, whole: true }),
  'questions-mine': shows(live, [ballot(questions, mine)], { act: async (page) => { await joined(page); await write(page, 'Wat zegt de directie hiervan?'); }, whole: true }),
  'questions-full': shows(live, [ballot(questions, { ...mine, asked: [...mine.asked, 'Duurt het nog lang?'] })], { act: joined, whole: true }),
  'questions-closed': shows(asks(questions, { phase: 'closed', visibility: 'live', answered: 19, result: inquiry }), [ballot(questions, mine)], { act: joined, whole: true }),
  'support-asking': shows(acts, [], { act: async (page) => { await joined(page); await page.locator('.heart').nth(1).tap(); }, whole: true }),
  'support-arrived': shows(acts, [ballot(action, { kind: 'open', texts: ['Een lunch met de collega die ik niet goed ken.'], supports: ['k1'] })], { act: joined, whole: true }),
  'halves-asking': shows(asks(halves), [], { act: (page) => write(page, 'Luisteren', 'Eerst vragen, dan pas adviseren'), whole: true }),
  'halves-arrived': shows(asks(halves), [ballot(halves, paired)], { act: joined }),
  'halves-revealed': shows(asks(halves, { phase: 'revealed', answered: 3, result: pairs }), [ballot(halves, paired)], { act: joined, whole: true }),
};
