/** What the states of the phone's page are made of: scenes, and a server that answers. */

const secret = 's'.repeat(22);

export const scene = (part) => ({
  t: 'scene', epoch: 'e1', seq: 5, step: 2, code: '48291637', title: { nl: 'Sturen vanuit vertrouwen', en: 'Leading from trust' }, phase: 'open',
  at: 3, of: 9, chapter: null, question: null, round: null, answered: 0, present: 41, now: 1_700_000_000_000, until: null,
  rehearsal: false, black: false, visibility: 'reveal', moderation: 'off', aside: 0, held: 0, result: null, lens: null, arranged: 0, earlier: [], paced: [], ...part,
});

export const asked = { explanation: null, credit: null, visibility: 'reveal', change: true, opens: 'arriving', per: 'person', moderation: 'off' };

/** A text with a name, as options and items have them. */
export const option = (id, nl, en) => ({ id, label: { nl, en } });

export const asks = (question, part = {}) => scene({ question, round: { key: `${question.id}:1`, number: 1 }, ...part });
export const ballot = (question, answer) => ({ round: `${question.id}:1`, rev: 1, answer });

/** Lets everybody in, with these answers, and takes votes as `status`. */
export const server = (now, ballots = [], vote = { status: 'ok', seq: 9 }) => (message, { say }) => {
  if (message.t === 'join') say({ t: 'joined', version: 1, secret, ballots, scene: now });
  if (message.t === 'vote' && vote) say({ t: 'ack', round: message.round, rev: message.rev, ballot: null, reason: null, retry: null, seq: null, ...vote });
};
export const refuses = (code) => (message, { say, close }) => {
  say({ t: 'error', code, sentence: '', come_back: code < 4500 });
  close(code);
};
export const shows = (now, ballots, part = {}) => ({ delivered: { scene: now }, hear: server(now, ballots), ...part });
export const joined = (page) => page.waitForTimeout(100);
export const send = (page) => page.locator('.phone-dock .button-primary').tap();
