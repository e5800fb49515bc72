/** The messages that go with the words of the protocol, so that every one of them can be found from its name. */
import type { OutlineSlide } from '../../core/api';
import type { Question, Scene, Show } from '../../core/protocol';
import type { Translate } from '../../i18n';
import type { Meaning } from './meaning';

/** What the one button will do. */
export const meanings = {
  begin: 'do.begin',
  look: 'do.together',
  open: 'do.open',
  reveal: 'do.reveal',
  close: 'do.close',
  next: 'do.next',
  last: 'do.last',
  paced: 'do.paced',
  none: 'do.none',
} as const satisfies Record<Meaning, string>;

export const visibilities = {
  live: 'visibility.live',
  after: 'visibility.after',
  reveal: 'visibility.reveal',
  never: 'visibility.never',
} as const satisfies Record<Show['visibility'], string>;

/** What each of them means, in a sentence. */
export const visibilityMeanings = {
  live: 'visibility.live.means',
  after: 'visibility.after.means',
  reveal: 'visibility.reveal.means',
  never: 'visibility.never.means',
} as const satisfies Record<Show['visibility'], string>;

export const phases = {
  lobby: 'phase.lobby',
  waiting: 'phase.waiting',
  open: 'phase.open',
  closed: 'phase.closed',
  revealed: 'phase.revealed',
  paced: 'phase.paced',
  ended: 'phase.ended',
} as const satisfies Record<Scene['phase'], string>;

const kinds = {
  choice: 'kind.choice',
  cloud: 'kind.cloud',
  open: 'kind.open',
  scale: 'kind.scale',
  points: 'kind.points',
  spectrum: 'kind.spectrum',
  nowwish: 'kind.nowwish',
  ranking: 'kind.ranking',
  grid: 'kind.grid',
  timeline: 'kind.timeline',
  questions: 'kind.questions',
  content: 'kind.content',
} as const satisfies Record<Question['kind'], string>;

/** A kind that this page does not know is named as the deck names it. */
export function kindName(t: Translate, kind: OutlineSlide['kind']): string {
  return kind in kinds ? t(kinds[kind as keyof typeof kinds]) : kind;
}
