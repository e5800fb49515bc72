/** The presenter's phone and the moderator's page in the states of an evening. */
import type { RoomDetail } from '../src/core/api';
import type { Cloud, Handled, Lens, Open, Questions, RemoteScene } from '../src/core/protocol';
import { remoteSceneWith, about } from '../src/core/scenes.test-support';
import { Answers } from '../src/apps/presenter/remote/Answers';
import { DeskPage } from '../src/apps/presenter/remote/DeskPage';
import { LookPanel } from '../src/apps/presenter/remote/LookPanel';
import { Over } from '../src/apps/presenter/remote/Over';
import { RoundPanel } from '../src/apps/presenter/remote/RoundPanel';
import { MorePanel } from '../src/apps/presenter/remote/MorePanel';
import { SettingsPanel } from '../src/apps/presenter/remote/SettingsPanel';
import { TimePanel } from '../src/apps/presenter/remote/TimePanel';
import { JoinPanel } from '../src/apps/presenter/remote/JoinPanel';
import { Merging } from '../src/apps/presenter/remote/Merging';
import { Grouping } from '../src/apps/presenter/remote/Grouping';
import type { Orders } from '../src/apps/presenter/remote/useOrders';
import '../src/apps/presenter/remote/Remote.css';
import { qr } from './material';
import type { Scene } from './frame';

const none = () => undefined;
const orders: Orders = { off: false, send: none, busy: () => false, told: null, tell: none };

const cloud: Cloud = { ...about, id: 'spannend', kind: 'cloud', entries: 3, length: 40, moderation: 'all', prompt: { nl: 'Wanneer vind jij vertrouwen spannend in je werk?', en: 'When is trust exciting in your work?' } };
const open: Open = { ...about, id: 'eerste', kind: 'open', fields: [], length: 500, support: false, prompt: { nl: 'Wat is een eerste stap die jij morgen kunt zetten?', en: 'What is a first step you can take tomorrow?' } };

const questions: Questions = { ...about, id: 'vragen', kind: 'questions', asked: 3, length: 200, prompt: { nl: 'Wat wil jij nog weten?', en: 'What do you still want to know?' } };

const read = (bucket: string, text: string, more: Partial<Handled> = {}): Handled => ({ bucket, text, count: 1, state: 'seen', flagged: false, mark: null, into: null, group: null, ...more });

const words = [
  read('sukkel', 'sukkels', { state: 'held', flagged: true }),
  read('loslaten', 'loslaten', { state: 'held', count: 3 }),
  read('verantwoordelijkheidsgevoel', 'verantwoordelijkheidsgevoel', { count: 4 }),
  read('samenwerking', 'samenwerking', { count: 7 }),
  read('samenwerken', 'samenwerken', { count: 2 }),
  read('controle', 'controle', { count: 9 }),
  read('grap', 'een grap over de directeur', { state: 'hidden', mark: 'hidden' }),
  read('fouten', 'fouten maken', { count: 5, into: 'fout' }),
  read('fout', 'een fout maken', { count: 6 }),
  ...Array.from({ length: 30 }, (_, i) => read(`w${i}`, ['lef', 'rust', 'tempo', 'hiërarchie', 'eerlijkheid'][i % 5]! + ' ' + i)),
];
const cards = [
  read('a', 'Morgen bel ik de buurtvereniging en vraag wat zij zelf willen doen, en dan luister ik eerst een kwartier zonder iets te beloven.'),
  read('b', 'Ik schrap één formulier. Deze week nog.', { group: 'Regels' }),
  read('c', 'Een lunch met de collega die ik niet goed ken.', { group: 'Ontmoeten', count: 2 }),
  read('d', 'Mijn team laten kiezen welk overleg weg mag', { group: 'Regels' }),
  read('e', 'Vrijdag open ik het gesprek met mijn eigen fout.'),
];

const asked = (part: Partial<RemoteScene> = {}): RemoteScene =>
  remoteSceneWith({
    title: { nl: 'Sturen vanuit vertrouwen', en: 'Steering from trust' }, phase: 'open', at: 3, of: 14, question: cloud, round: { key: 'spannend:1', number: 1 },
    answered: 34, present: 41, visibility: 'reveal', moderation: 'all', aside: 1, held: 3, change: true, rounds: 1, handled: words,
    upcoming: { prompt: { nl: 'Waar staat jouw team nu op de lijn tussen vertrouwen en controle?', en: 'Where is your team now on the line between trust and control?' }, kind: 'spectrum' },
    notes: { nl: 'Laat deze dia staan tot het stil wordt.\n\nVraag daarna wie een woord wil toelichten. Noem zelf geen voorbeeld: dan schrijft de zaal dat over.', en: 'Leave this slide until it is quiet.' },
    suggestions: [{ bucket: 'samenwerken', into: 'samenwerking', why: 'form' }, { bucket: 'w3', into: 'w8', why: 'typo' }],
    ...part,
  });

const prompts = ['Welkom', 'Als vertrouwen zo heilzaam is, waarom is het dan zo moeilijk?', cloud.prompt['nl']!, open.prompt['nl']!, 'Wat neem je mee?'];
const detail: RoomDetail = {
  id: 'r', code: '48291637', deck: 'vertrouwen', title: { nl: 'Sturen vanuit vertrouwen' }, created: 0, rehearsal: false, until: null, phase: 'open', at: 3, step: 4,
  link: 'https://klankbord.nl/48291637', guest_link: '', screen_link: '', qr,
  outline: prompts.map((nl, i) => ({ id: `s${i}`, kind: i === 0 ? 'content' : 'open', prompt: { nl }, chapter: null })),
};

const seen: Lens = { name: 'cloud', words: 61, once: 23, grouped: 1, leaf: 0, leaves: 1, lines: [] };

const phone = (show: Scene['show'], lang: Scene['lang'] = 'nl'): Scene => ({ surface: 'phone', lang, show });
const desk = (scene: RemoteScene, mine: Partial<Orders> = {}, lang: 'nl' | 'en' = 'nl') =>
  phone(() => <DeskPage room="r" scene={scene} detail={detail} orders={{ ...orders, ...mine }} invites={['moderator', 'presenter', 'remote']} decks archive lang={lang} onLang={() => Promise.resolve(true)} />, lang);
const answers = (scene: RemoteScene, lang: 'nl' | 'en' = 'nl') => phone(() => <div class="remote"><Answers scene={scene} lang={lang} orders={orders} onMode={none} /></div>, lang);

export const remote: Record<string, Scene> = {
  'remote-open': desk(asked()),
  'remote-open-en': desk(asked(), {}, 'en'),
  'remote-timed': desk(asked({ until: 1_700_000_083_000, held: 0, aside: 0 })),
  'remote-cloud': desk(asked({ phase: 'revealed', lens: seen })),
  'remote-once-en': desk(asked({ phase: 'revealed', lens: { ...seen, name: 'once', leaf: 1, leaves: 4 } }), {}, 'en'),
  'remote-look': phone(() => <LookPanel scene={asked({ phase: 'revealed', lens: { ...seen, name: 'once', leaf: 1, leaves: 4 } })} orders={orders} onClose={none} />),
  'remote-lobby': desk(remoteSceneWith({ title: { nl: 'Sturen vanuit vertrouwen' }, of: 14, present: 23, upcoming: { prompt: { nl: 'Sturen vanuit vertrouwen' }, kind: 'content' } })),
  'remote-rehearsal': desk(asked({ rehearsal: true, black: true, phase: 'closed', undo: 'reset', round: { key: 'spannend:2', number: 2 } }), { told: { says: 'De vraag staat opnieuw open.', undo: [{ do: 'undo' }] } }),
  'remote-busy': desk(asked({ phase: 'closed' }), { busy: ({ do: verb }) => verb === 'advance' || verb === 'black' || verb === 'reveal' }),
  'remote-offline': desk(asked({ notes: null }), { off: true }),
  'remote-last': desk(asked({ phase: 'revealed', at: 13, upcoming: null })),
  'remote-paced': desk(remoteSceneWith({ title: { nl: 'Sturen vanuit vertrouwen' }, phase: 'paced', of: 5, answered: 12, present: 3, until: 1_764_345_600_000, progress: [0, 12, 9, 4, 0] })),
  'remote-over': phone(() => <div class="remote"><Over scene={asked({ phase: 'ended' })} lang="nl" leads decks /></div>),
  'remote-time': phone(() => <TimePanel orders={orders} onClose={none} />),
  'remote-round': phone(() => <RoundPanel scene={asked({ rounds: 2, undo: 'again' })} orders={orders} onClose={none} />),
  'remote-more': phone(() => <MorePanel scene={asked()} lang="nl" invites={['moderator', 'presenter', 'remote']} onLang={() => Promise.resolve(true)} onPanel={none} onClose={none} />),
  'remote-settings': phone(() => <SettingsPanel scene={asked()} orders={orders} onClose={none} />),
  'remote-join': phone(() => <JoinPanel detail={detail} code="48291637" onClose={none} />),
  'answers-cloud': answers(asked()),
  'answers-cloud-en': answers(asked(), 'en'),
  'answers-open': answers(asked({ question: open, handled: cards, moderation: 'off', held: 0, aside: 0 })),
  'answers-none': answers(asked({ question: open, handled: [], moderation: 'off', held: 0, aside: 0 })),
  'answers-questions': answers(asked({ question: questions, moderation: 'all', held: 1, aside: 1, handled: [
    read('asked:1', 'Mag dit ook anders?', { state: 'held' }), read('asked:2', 'Hoe begin je met vertrouwen in een team waar het net is misgegaan?', { mark: 'active' }),
    read('asked:3', 'Wie beslist er eigenlijk als we het niet eens worden?', { mark: 'answered' }), read('asked:4', 'Een grapje', { state: 'hidden', mark: 'aside' }),
  ], result: { kind: 'questions', ballots: 12, distinct: 3, questions: [{ key: '2', bucket: 'asked:2', text: '', support: 9, state: 'active' }, { key: '3', bucket: 'asked:3', text: '', support: 4, state: 'answered' }] } })),
  'answers-merge': phone(() => <div class="remote"><div class="answers"><Merging scene={asked()} orders={orders} /></div></div>),
  'answers-group': phone(() => <div class="remote"><div class="answers"><Grouping scene={asked({ question: open, handled: cards })} orders={orders} /></div></div>),
};
