/** The whole wall of every kind of question, as it is projected, after 0, 1, 7, 60 and 600 answers. */
import type { Grid, Question, Result } from '../src/core/protocol';
import { action, halves, inquiry, questions } from './asking';
import { choice, cloud, onScreen, open, said } from './evening';
import type { Scene } from './frame';
import { texts, words } from './material';
import { divided, given, scaled, stood, wished } from './measuring';
import { balance, disturbance, lived, marked, paradox, ranked, ranking, timeline } from './placing';

const { scale, one, spectrum, nowwish, single, points } = given;
const plain: Grid = { ...balance, id: 'vlak', diagonal: false, centroid: false };
const conviction: Question = {
  ...choice, pick: 5, explanation: { nl: 'Kies er zoveel als je herkent.' }, prompt: { nl: 'Welke diepliggende overtuiging herken je in jouw organisatie?' },
  options: ['Pech moet weg', 'Objectief boven subjectief', 'Ratio boven gevoel', 'Vertrouwen is niks doen', 'Vertrouwen en beheersing zijn substituten'].map((nl, i) => ({ id: 'abcde'[i]!, label: { nl } })),
};

function chosen(question: Question, people: number): Result {
  const ids = question.kind === 'choice' ? question.options.map(({ id }) => id) : [];
  return { kind: 'choice', ballots: people, abstained: Math.floor(people / 20), options: ids.map((id, i) => ({ id, count: Math.round(people * [0.55, 0.3, 0.1, 0.42, 0.21][i % 5]!) })) };
}

/** Each person names two words; of a crowd the server sends the 150 that are named most. */
function named(people: number): Result {
  const list = words(Math.min(150, people * 2)).map((word) => ({ ...word, count: people < 20 ? 1 + (word.count % 2) : Math.ceil((word.count * people) / 60) }));
  return { kind: 'cloud', ballots: people, distinct: people > 100 ? 480 : list.length, words: list };
}

/** Of a crowd the server sends the newest 120. */
function wrote(people: number, fields: number, support: boolean): Result {
  const cards = texts(Math.min(120, people)).map(({ key, texts: [text], times }, i) => ({
    id: i, key, texts: fields === 2 ? [text!, i % 4 === 1 ? '' : 'Elke week één, te beginnen bij het verlofformulier'] : [text!], count: people < 20 ? 1 : times, support: support ? (i * 5) % 7 : 0, group: null,
  }));
  return { kind: 'open', ballots: people, distinct: people, groups: [], cards: cards.reverse() };
}

const kinds: [string, Question, (people: number) => Result][] = [
  ['choice', choice, (n) => chosen(choice, n)],
  ['choice-several', conviction, (n) => chosen(conviction, n)],
  ['cloud', cloud, named],
  ['open', open, (n) => wrote(n, 1, false)],
  ['open-halves', halves, (n) => wrote(n, 2, false)],
  ['open-support', action, (n) => wrote(n, 1, true)],
  ['scale', scale, (n) => scaled(scale, n)],
  ['scale-one', one, (n) => scaled(one, n)],
  ['spectrum', spectrum, stood],
  ['nowwish', nowwish, (n) => wished(nowwish, n)],
  ['nowwish-single', single, (n) => wished(single, n)],
  ['ranking', ranking, (n) => ranked(ranking, n)],
  ['points', points, (n) => divided(points, n)],
  ['grid', plain, (n) => marked(plain, n)],
  ['grid-items', disturbance, (n) => marked(disturbance, n)],
  ['grid-zones', paradox, (n) => marked(paradox, n, 5)],
  ['grid-diagonal', balance, (n) => marked(balance, n)],
  ['timeline', timeline, lived],
  ['questions', questions, inquiry],
];

export const crowds: Record<string, Scene> = Object.fromEntries(
  kinds.flatMap(([name, question, resultOf]) =>
    [0, 1, 7, 60, 600].map((n): [string, Scene] => [`crowd-${name}-${n}`, onScreen(said(question, { visibility: 'live', result: resultOf(n), answered: n, present: Math.max(12, Math.round(n * 1.1)) }))]),
  ),
);
