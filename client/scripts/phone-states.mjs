/** Every state of the participant's page: what came with it, what the server answers, what the person does. */
import { asked, asks, ballot, joined, option, refuses, scene, send, server, shows } from './phone-scenes.mjs';
import { asking } from './phone-asking.mjs';
import { measuring } from './phone-measuring.mjs';
import { pacing } from './phone-pacing.mjs';
import { placing } from './phone-placing.mjs';

const cloud = {
  ...asked, kind: 'cloud', id: 'spannend', entries: 3, length: 40,
  prompt: { nl: 'Wanneer vind jij vertrouwen spannend in je werk?', en: 'When is trust exciting in your work?' },
};
const open = {
  ...asked, kind: 'open', id: 'nu', length: 500, fields: [], support: false,
  prompt: { nl: 'Als vertrouwen zo heilzaam is, waarom zien we er dan niet meer van in onze samenleving?', en: 'If trust is so beneficial, why do we not see more of it in our society?' },
  explanation: { nl: 'Over het vertrouwen in ons eigen team.', en: 'About the trust in our own team.' },
};
const one = {
  ...asked, kind: 'choice', id: 'controle', pick: 1, shuffle: false, abstain: true, credit: 'Weibel & Six 2013', change: false,
  prompt: { nl: 'Vertrouwen en controle zijn…', en: 'Trust and control are…' },
  options: [option('a', 'substituten: meer van het een is minder van het ander', 'substitutes: more of one is less of the other'), option('b', 'complementair: ze kunnen elkaar versterken', 'complementary: they can strengthen each other')],
};
const several = {
  ...asked, kind: 'choice', id: 'overtuiging', pick: 3, shuffle: true, abstain: true,
  prompt: { nl: 'Welke diepliggende overtuiging herken je in jouw organisatie?', en: 'Which deep-seated belief do you recognise in your organisation?' },
  options: [option('a', 'Pech moet weg', 'Bad luck must go'), option('b', 'Objectief boven subjectief', 'Objective over subjective'), option('c', 'Ratio boven gevoel', 'Reason over feeling'), option('d', 'Vertrouwen is niks doen', 'Trust is doing nothing'), option('e', 'Samenwerkingsverbanden en verantwoordelijkheidsgevoel', 'Partnerships and a sense of responsibility')],
};
const slide = {
  ...asked, kind: 'content', id: 'welkom', prompt: { nl: 'Sturen vanuit vertrouwen', en: 'Leading from trust' },
  body: {
    nl: 'Een gesprek, geen quiz: er zijn geen goede antwoorden.\n\n- Denk eerst zelf na, kijk daarna samen.\n- Je antwoordt zonder naam.\n- Je mag je antwoord veranderen zolang de vraag open is.',
    en: 'A conversation, not a quiz: there are no right answers.\n\n- Think for yourself first, then look together.\n- You answer without your name.\n- You may change your answer while the question is open.',
  },
};

const second = { round: { key: `${cloud.id}:2`, number: 2 } };
const words = (...list) => ({ kind: 'cloud', words: list });
const essay = 'Omdat één incident meer aandacht krijgt dan duizend keer dat het goed ging. Na elke fout komt er een regel bij, en er gaat er nooit een af.';

const type = async (page, ...list) => {
  for (const [at, word] of list.entries()) await page.locator('.words-input').nth(at).fill(word);
};

const spoken = [['loslaten', 14], ['controle loslaten', 9], ['onzekerheid', 9], ['nieuwe collega’s', 6], ['tijdsdruk', 5], ['fouten toegeven', 4], ['delegeren', 4], ['reorganisatie', 3], ['kwetsbaar zijn', 3], ['thuiswerken', 2], ['feedback geven', 2], ['hiërarchie', 1], ['geen zicht op elkaar', 1], ['🎢', 1], ['verantwoordelijkheid uit handen geven', 1], ['eigenlijk nooit 🙂', 1]];
const cloudResult = { kind: 'cloud', ballots: 34, distinct: 43, words: spoken.map(([label, count]) => ({ key: label, label, count })) };
const choiceResult = { kind: 'choice', ballots: 34, abstained: 3, options: [['a', 21], ['b', 14], ['c', 26], ['d', 4], ['e', 9]].map(([id, count]) => ({ id, count })) };
const openResult = { kind: 'open', ballots: 5, distinct: 4, cards: [{ id: 4, key: '4', texts: [essay], count: 1, support: 0 }, { id: 3, key: '3', texts: ['Angst!'], count: 2, support: 0 }, { id: 2, key: '2', texts: ['Vertrouwen kost tijd en die geven we elkaar niet meer.'], count: 1, support: 0 }, { id: 1, key: '1', texts: ['Iedereen wacht tot de ander begint.'], count: 1, support: 0 }] };

export const states = {
  code: { path: '/' },
  'code-half': { path: '/', act: (page) => page.locator('#code').pressSequentially('48291') },
  'code-wrong': { delivered: { error: { code: 4502 } } },
  'code-wrong-typed': { path: '/', hear: refuses(4502), act: async (page) => { await page.locator('#code').pressSequentially('11112222'); await page.locator('[aria-invalid]').waitFor(); } },
  connecting: { delivered: null, act: (page) => page.waitForTimeout(3_200) },
  tries: { delivered: null, hear: refuses(4004), act: joined },
  full: { delivered: null, hear: refuses(4503), act: joined },
  old: { delivered: { scene: asks(cloud) }, hear: refuses(4500), act: joined },
  lobby: shows(scene({ phase: 'lobby', at: null })),
  slide: shows(scene({ question: slide, phase: 'revealed', at: 0 })),
  waiting: shows(asks(cloud, { phase: 'waiting' })),
  'cloud-asking': shows(asks(cloud)),
  'cloud-draft': shows(asks(cloud), [], { act: (page) => type(page, 'loslaten', 'de eerste weken bij een nieuwe opdrachtgever') }),
  'cloud-sending': { delivered: { scene: asks(cloud) }, act: async (page) => { await type(page, 'loslaten', 'tijdsdruk'); await send(page); } },
  'cloud-offline': { delivered: { scene: asks(cloud) }, act: async (page) => { await type(page, 'loslaten', 'tijdsdruk'); await send(page); await page.waitForTimeout(3_200); } },
  'cloud-arrived': shows(asks(cloud), [], { act: async (page) => { await joined(page); await type(page, 'loslaten', 'tijdsdruk', 'nieuwe collega’s'); await send(page); } }),
  'cloud-changing': shows(asks(cloud), [ballot(cloud, words('loslaten', 'tijdsdruk'))], { act: async (page) => { await joined(page); await page.locator('.phone-dock .button').tap(); } }),
  'cloud-invalid': { ...shows(asks(cloud)), hear: server(asks(cloud), [], { status: 'invalid', reason: { code: 'word_too_long', values: { most: 40 }, sentence: '' } }), act: async (page) => { await joined(page); await type(page, 'loslaten'); await send(page); } },
  'cloud-late': { ...shows(asks(cloud)), hear: server(asks(cloud), [], { status: 'closed', ballot: ballot(cloud, words('lef')) }), act: async (page, say) => { await joined(page); await type(page, 'loslaten'); await send(page); await joined(page); say(asks(cloud, { phase: 'closed', seq: 8 })); } },
  'cloud-closed': shows(asks(cloud, { phase: 'closed' }), [ballot(cloud, words('loslaten', 'tijdsdruk'))], { act: joined }),
  'cloud-closed-none': shows(asks(cloud, { phase: 'closed' })),
  'cloud-revealed': shows(asks(cloud, { phase: 'revealed', answered: 34, result: cloudResult }), [ballot(cloud, words('loslaten', 'tijdsdruk'))], { act: joined, whole: true }),
  'cloud-after': shows(asks(cloud, { visibility: 'after', answered: 34, result: cloudResult }), [ballot(cloud, words('loslaten'))], { act: joined, whole: true }),
  'cloud-again': shows(asks(cloud, second), [ballot(cloud, words('loslaten', 'tijdsdruk'))], { act: joined }),
  'cloud-again-closed': shows(asks(cloud, { ...second, phase: 'closed' }), [ballot(cloud, words('loslaten', 'tijdsdruk'))], { act: joined }),
  'choice-asking': shows(asks(one)),
  'choice-picked': shows(asks(one), [], { act: (page) => page.locator('.picker-input').nth(1).tap() }),
  'choice-arrived': shows(asks(one), [ballot(one, { kind: 'choice', picks: ['b'] })], { act: joined }),
  'several-full': shows(asks(several), [], { act: async (page) => { for (const at of [0, 2, 4]) await page.locator('.picker-input').nth(at).tap(); }, whole: true }),
  'several-revealed': shows(asks(several, { phase: 'revealed', answered: 34, result: choiceResult }), [ballot(several, { kind: 'choice', picks: ['a', 'c'] })], { act: joined, whole: true }),
  'open-asking': shows(asks(open)),
  'open-draft': shows(asks(open), [], { act: (page) => page.locator('textarea').fill(`${essay} ${essay} ${essay}`), whole: true }),
  'open-arrived': shows(asks(open), [ballot(open, { kind: 'open', texts: [essay], supports: [] })], { act: joined }),
  'open-next': shows(asks(open), [], { act: async (page, say) => { await joined(page); await page.locator('textarea').fill('Omdat we de ander niet meer kennen, en'); say(asks(cloud, { seq: 8, at: 4 })); } }),
  'open-revealed': shows(asks(open, { phase: 'revealed', answered: 5, result: openResult }), [ballot(open, { kind: 'open', texts: [essay], supports: [] })], { act: joined, whole: true }),
  bye: { delivered: { scene: asks(cloud) }, hear: (message, { say, close }) => { server(asks(cloud))(message, { say, close }); say({ t: 'bye', wait: 60_000 }); }, act: joined },
  ended: {
    delivered: { scene: asks(cloud) },
    hear: server(asks(cloud), [ballot(cloud, words('loslaten', 'tijdsdruk'))]),
    act: async (page, say) => {
      await joined(page);
      say(asks(open, { seq: 8, at: 4 }));
      await page.locator('textarea').fill(essay);
      await send(page);
      await joined(page);
      say(scene({ seq: 12, phase: 'ended', at: null }));
    },
    whole: true,
  },
  'ended-rounds': {
    delivered: { scene: asks(cloud) },
    hear: server(asks(cloud), [ballot(cloud, words('loslaten', 'tijdsdruk'))]),
    act: async (page, say) => {
      await joined(page);
      say(asks(cloud, { ...second, seq: 8 }));
      await type(page, 'moed');
      await send(page);
      await joined(page);
      say(scene({ seq: 12, phase: 'ended', at: null }));
    },
    whole: true,
  },
  'ended-failed': shows(scene({ phase: 'ended', at: null, seq: 12 }), [ballot(cloud, words('loslaten'))], { act: async (page) => { await joined(page); await page.locator('.phone-dock .button').tap(); await joined(page); } }),
  'ended-copy': {
    delivered: { scene: asks(cloud) },
    hear: server(asks(cloud), [ballot(cloud, words('loslaten', 'tijdsdruk'))]),
    copy: {
      title: { nl: 'Sturen vanuit vertrouwen', en: 'Leading from trust' }, created: 1_700_000_000_000, source: { title: 'Sturen vanuit vertrouwen', author: null, organisation: null, year: 2024, licence: 'CC BY 4.0' },
      rounds: [
        { round: 'spannend:1', question: cloud, answered: 34, result: cloudResult },
        { round: 'overtuiging:1', question: several, answered: 34, result: choiceResult },
        { round: 'nu:1', question: open, answered: 5, result: null },
      ],
    },
    act: async (page, say) => {
      await joined(page);
      say(scene({ seq: 12, phase: 'ended', at: null }));
      await page.waitForTimeout(700);
      await page.locator('.phone-dock .button').tap();
      await page.locator('.home-room').first().waitFor();
    },
    whole: true,
  },
  'ended-none': shows(scene({ phase: 'ended', at: null })),
  forgetful: {
    ...shows(asks(cloud)),
    before: (page) => page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } })),
  },
  ...asking,
  ...measuring,
  ...pacing,
  ...placing,
};
