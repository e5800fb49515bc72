/** Questions of the room, answers in two halves and answers that are supported. */
import type { Asked, Open, OpenResult, Questions, QuestionsResult } from '../src/core/protocol';
import { Show } from '../src/questions/Show';
import { onWall, strip, type Scene } from './frame';
import material from './asking.json';

export const { questions, halves, action, asked } = material as unknown as { questions: Questions; halves: Open; action: Open; asked: Asked[] };

/** The questions with so many more like them. */
export function inquiry(n: number): QuestionsResult {
  const list = Array.from({ length: n }, (_, i): Asked => {
    const one = asked[i % asked.length]!;
    return { ...one, key: `${i}`, bucket: `asked:${one.text}${i}`, support: i < asked.length ? one.support : i % 3, state: n < 4 || i >= asked.length ? 'pending' : one.state };
  });
  const order = ['active', 'pinned', 'pending', 'answered'];
  list.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.support - a.support);
  return { kind: 'questions', ballots: 2 * n, questions: list.slice(0, 120), distinct: n };
}

const cards = (texts: string[][], support: number): OpenResult => ({
  kind: 'open', ballots: texts.length, distinct: texts.length, groups: [],
  cards: texts.map((written, i) => ({ id: texts.length - i, texts: written, count: 1 + Number(i === 2), key: `${i}`, support: support * ((i * 5) % 7), group: null })),
});
const paired = [['Regels schrappen', 'Elke week één, te beginnen bij het verlofformulier'], ['Luisteren', 'Eerst vragen, dan pas adviseren'], ['Fouten bespreken', ''], ['Ruimte geven', 'Het team kiest zelf welk overleg weg mag'], ['', 'Ik weet het nog niet']];
const actions = ['Morgen bel ik de buurtvereniging en vraag wat zij zelf willen doen.', 'Ik schrap één formulier. Deze week nog.', 'Een lunch met de collega die ik niet goed ken.', 'Mijn team laten kiezen welk overleg weg mag', 'Vrijdag open ik het gesprek met mijn eigen fout.'].map((text) => [text]);

export const asking: Record<string, Scene> = {
  ...Object.fromEntries([0, 1, 6, 14, 120].map((n) => [`wall-questions-${n}`, onWall(questions.prompt['nl']!, <Show question={questions} result={inquiry(n)} lang="nl" />, strip(n))])),
  'wall-halves': onWall(halves.prompt['nl']!, <Show question={halves} result={cards(paired, 0)} lang="nl" />),
  'wall-supported': onWall(action.prompt['nl']!, <Show question={action} result={cards(actions, 1)} lang="nl" />),
};
