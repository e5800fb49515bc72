/** The wall from the first person who comes in to the thanks at the end, in rooms of every size. */
import type { Question } from '../src/core/protocol';
import { Farewell } from '../src/apps/presenter/screen/Farewell';
import { choice, cloud, onScreen, said } from './evening';
import type { Scene } from './frame';
import { given } from './measuring';
import { balance, disturbance, paradox, timeline } from './placing';

const long: Question = { ...cloud, id: 'lang', prompt: { nl: 'Wat doet verantwoordelijkheidsgevoel met samenwerkingsverbandmedewerkers?' } };
const longer: Question = { ...cloud, id: 'langer', prompt: { nl: 'Meervoudigepersoonlijkheidsstoornisbehandelingsovereenkomst?' } };

const lobby = (present: number, title = 'Vertrouwen in verandering') => onScreen(said(null, { phase: 'lobby', at: null, round: null, visibility: null, answered: 0, present, title: { nl: title } }));
const over = (evening: { questions: number; answers: number; most: number } | null, rehearsal = false): Scene => ({
  surface: 'wall',
  show: () => <Farewell scene={said(null, { phase: 'ended', round: null, present: 0, rehearsal })} lang="nl" evening={evening} />,
});

export const journey: Record<string, Scene> = {
  'journey-lobby-0': lobby(0),
  'journey-lobby-1': lobby(1),
  'journey-lobby-41': lobby(41),
  'journey-lobby-600': lobby(600),
  'journey-lobby-2000': lobby(2_000),
  'journey-lobby-long': lobby(41, 'Interveniëren in samenwerkingsverbandmedewerkersoverleggen'),
  'journey-waiting': onScreen(said(cloud, { phase: 'waiting' })),
  'journey-waiting-listed': onScreen(said(choice, { phase: 'waiting' })),
  'journey-answering-0': onScreen(said(cloud, { answered: 0 })),
  'journey-answering-34': onScreen(said(cloud, {})),
  'journey-answering-1834': onScreen(said(cloud, { answered: 1_834, present: 2_000 })),
  'journey-answering-listed': onScreen(said(choice, {})),
  ...Object.fromEntries(
    Object.entries({ scale: given.scale, one: given.one, ten: given.ten, spectrum: given.spectrum, nowwish: given.nowwish, single: given.single, balance, disturbance, paradox, timeline })
      .map(([name, question]) => [`journey-outline-${name}`, onScreen(said(question, {}))]),
  ),
  'journey-answering-long': onScreen(said(long, {})),
  'journey-answering-longer': onScreen(said(longer, {})),
  'journey-nothing': onScreen(said(cloud, { phase: 'revealed', result: { kind: 'cloud', ballots: 0, distinct: 0, words: [] }, answered: 0 })),
  'journey-farewell': over({ questions: 10, answers: 374, most: 41 }),
  'journey-farewell-none': over(null),
  'journey-farewell-2000': over({ questions: 10, answers: 17_340, most: 1_912 }),
  'journey-farewell-rehearsal': over({ questions: 1, answers: 1, most: 1 }, true),
};
