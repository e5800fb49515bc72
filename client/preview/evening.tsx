/** The wall through an evening: what the presenter does to a question, and what opens in front of it. */
import type { ComponentChildren } from 'preact';
import type { Choice, Cloud, CloudResult, NowWishResult, Open, OpenResult, Question, Result, ScaleResult, Scene as Said, SpectrumResult } from '../src/core/protocol';
import { ChainPanel } from '../src/apps/presenter/screen/ChainPanel';
import { keyList } from '../src/apps/presenter/screen/keys';
import { translator, type Key } from '../src/i18n';
import { KeyHelp } from '../src/ui/KeyHelp';
import { Controls } from '../src/apps/presenter/screen/Controls';
import { PacePanel } from '../src/apps/presenter/screen/PacePanel';
import { RestartPanel } from '../src/apps/presenter/screen/RestartPanel';
import { Scenery } from '../src/apps/presenter/screen/Scenery';
import { SettingsPanel } from '../src/apps/presenter/screen/SettingsPanel';
import { TimerPanel } from '../src/apps/presenter/screen/TimerPanel';
import '../src/apps/presenter/screen/Panel.css';
import '../src/apps/presenter/screen/Screen.css';
import type { Scene } from './frame';
import { asked, qr, texts, words } from './material';
import { divided, given, scaled, stood, wished } from './measuring';
import { lived, marked, paradox, ranked, ranking, timeline } from './placing';

const now = 1_700_000_000_000;
const nothing = () => undefined;

export const choice: Choice = {
  ...asked, kind: 'choice', pick: 1, shuffle: false, abstain: true, prompt: { nl: 'Is het belangrijk om het te hebben over vertrouwen?' },
  options: ['Ja, dat is het begin', 'Soms, als het schuurt', 'Nee, dat doe je gewoon'].map((nl, i) => ({ id: 'abc'[i]!, label: { nl } })),
};
export const cloud: Cloud = { ...asked, kind: 'cloud', entries: 3, length: 40 };
export const open: Open = { ...asked, kind: 'open', fields: [], length: 500, support: true };

const chose = (ballots: number, ...parts: number[]): Result => ({ kind: 'choice', ballots, abstained: 2, options: parts.map((part, i) => ({ id: 'abc'[i]!, count: Math.round(part * ballots) })) });
const named = (n: number, from = 0): CloudResult => ({ kind: 'cloud', ballots: n, distinct: n + 8, words: words(n + from).slice(from) });
const wrote = (n: number, groups: OpenResult['groups'] = []): OpenResult => ({
  kind: 'open', ballots: n, distinct: n, groups,
  cards: texts(n).map((text, i) => ({ id: i, key: text.key, texts: [...text.texts], count: text.times, support: i % 4, group: groups[i % (groups.length + 1)]?.name ?? null })),
});

export const said = (question: Question | null, part: Partial<Said>): Said => ({
  t: 'scene', epoch: 'e', seq: 1, step: 1, code: '48291637', title: { nl: 'Vertrouwen in verandering' }, phase: 'open', at: 2, of: 9, chapter: null, question,
  round: { key: 'q:1', number: 1 }, answered: 34, present: 41, remotes: 0, now, until: null, rehearsal: false, black: false, visibility: 'reveal', moderation: 'off', aside: 0, held: 0, taken_back: 0,
  result: null, lens: null, arranged: 0, earlier: [], paced: [], kinds: [], ...part,
});

export const onScreen = (scene: Said, front: ComponentChildren = null): Scene => ({
  surface: 'wall',
  show: () => (
    <>
      <Scenery scene={scene} lang="nl" address="klankbord.nl" qr={qr} />
      {scene.rehearsal && <p class="rehearsal">Repetitie: niets hiervan wordt bewaard</p>}
      {front}
    </>
  ),
});

const twice = (question: Question, before: Result, after: Result, part: Partial<Said> = {}) =>
  onScreen(said(question, { phase: 'revealed', result: after, round: { key: 'q:2', number: 2 }, answered: 31, earlier: [{ number: 1, answered: 34, result: before }], ...part }));

/** The same room, of the opposite opinion. */
const turned = {
  scale: ({ statements, ...rest }: ScaleResult): ScaleResult => ({ ...rest, statements: statements.map((one) => ({ ...one, counts: [...one.counts].reverse(), median: one.median === null ? null : one.counts.length + 1 - one.median })) }),
  spectrum: ({ places, median, ...rest }: SpectrumResult): SpectrumResult => ({ ...rest, places: places.map(([place, n]): [number, number] => [100 - place, n]).reverse(), median: median === null ? null : 100 - median }),
  nowwish: ({ items, ...rest }: NowWishResult): NowWishResult => ({ ...rest, items: items.map((one) => ({ ...one, now: one.wish, wish: one.now, median_now: one.median_wish, median_wish: one.median_now })) }),
};

export const evening: Record<string, Scene> = {
  'screen-timer': onScreen(said(cloud, { until: now + 167_000 })),
  'screen-timer-last': onScreen(said(choice, { until: now + 9_000 })),
  'screen-timer-live': onScreen(said(choice, { until: now + 3_599_000, visibility: 'live', result: chose(34, 0.5, 0.3, 0.2) })),
  'screen-timer-up': onScreen(said(cloud, { until: now - 1 })),
  'screen-moderated': onScreen(said(open, { phase: 'revealed', result: wrote(14), aside: 2, held: 3, chapter: { nl: 'Wat vertrouwen vraagt' } })),
  'screen-rehearsal': onScreen(said(choice, { phase: 'revealed', result: chose(34, 0.5, 0.3, 0.2), rehearsal: true })),
  'screen-paced': onScreen(said(null, { phase: 'paced', at: null, round: null, until: 1_795_800_000_000, visibility: null, answered: 12 })),
  'screen-groups': onScreen(said(open, { phase: 'revealed', result: wrote(17, [{ name: 'Loslaten', cards: 5, count: 7 }, { name: 'Nieuwe mensen', cards: 4, count: 4 }]) })),
  'screen-rounds-choice': twice(choice, chose(34, 0.56, 0.32, 0.12), chose(31, 0.26, 0.61, 0.13)),
  'screen-rounds-cloud': twice(cloud, named(24), named(26, 10)),
  'screen-rounds-open': twice(open, wrote(14), wrote(9)),
  'screen-rounds-scale': twice(given.scale, turned.scale(scaled(given.scale, 34)), scaled(given.scale, 31)),
  'screen-rounds-scale-one': twice(given.one, turned.scale(scaled(given.one, 34)), scaled(given.one, 31)),
  'screen-rounds-spectrum': twice(given.spectrum, turned.spectrum(stood(34)), stood(31)),
  'screen-rounds-nowwish': twice(given.nowwish, turned.nowwish(wished(given.nowwish, 34)), wished(given.nowwish, 31)),
  'screen-rounds-points': twice(given.virtues, divided(given.virtues, 34), divided(given.virtues, 31)),
  'screen-rounds-ranking': twice(ranking, ranked(ranking, 34), ranked(ranking, 7)),
  'screen-rounds-grid': twice(paradox, marked(paradox, 34, 3), marked(paradox, 31, 3)),
  'screen-rounds-timeline': twice(timeline, lived(7), lived(20)),
  'screen-rounds-many': twice(choice, chose(34, 0.56, 0.32, 0.12), chose(31, 0.26, 0.61, 0.13), {
    round: { key: 'q:4', number: 4 }, earlier: [1, 2, 3].map((number) => ({ number, answered: 30 + number, result: chose(30 + number, 0.2 * number, 0.3, 0.1) })),
  }),
  'screen-controls': onScreen(said(choice, { phase: 'revealed', result: chose(34, 0.5, 0.3, 0.2), round: { key: 'q:2', number: 2 }, rehearsal: true }), <Controls scene={said(choice, { phase: 'revealed', rehearsal: true, round: { key: 'q:2', number: 2 } })} seen reading={false} back={null} lang="nl" onLang={nothing} onAction={nothing} />),
  'screen-panel-timer': onScreen(said(cloud, {}), <TimerPanel running extends onCommand={nothing} onClose={nothing} />),
  'screen-panel-settings': onScreen(said(cloud, {}), <SettingsPanel scene={said(cloud, {})} onCommand={nothing} onClose={nothing} />),
  'screen-panel-keys': onScreen(said(cloud, {}), <KeyHelp lines={keyList.map(({ keys, does }) => ({ keys, does: translator('nl')(does as Key as 'keys') }))} onClose={nothing}><label class="panel-switch"><input type="checkbox" checked /> {translator('nl')('keys.letters')}</label></KeyHelp>),
  'screen-panel-restart': onScreen(said(cloud, {}), <RestartPanel onChoose={nothing} onClose={nothing} />),
  'screen-panel-chain': onScreen(said(cloud, { phase: 'revealed', result: named(40) }), <ChainPanel scene={said(cloud, { result: named(40) })} lang="nl" onCommand={nothing} onClose={nothing} />),
  'screen-panel-chain-open': onScreen(said(open, { phase: 'revealed', result: wrote(14) }), <ChainPanel scene={said(open, { result: wrote(14) })} lang="nl" onCommand={nothing} onClose={nothing} />),
  'screen-panel-pace': onScreen(said(null, { phase: 'lobby' }), <PacePanel paced={false} onUntil={nothing} onClose={nothing} />),
};

