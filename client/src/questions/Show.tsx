/** What a screen shows of the answers, for every kind of question. A new kind is one line here. */
import type { ComponentType } from 'preact';
import type { Lens, Question, Result } from '../core/protocol';
import { ShowChoice } from './choice/Show';
import type { Picture } from './cloud/painter';
import { ShowCloud } from './cloud/Show';
import { ShowContent } from './content/Show';
import { ShowNowWish } from './nowwish/Show';
import { ShowGrid } from './grid/Show';
import { ShowOpen } from './open/Show';
import { ShowPoints } from './points/Show';
import { ShowQuestions } from './questions/Show';
import { ShowRanking } from './ranking/Show';
import { ShowScale } from './scale/Show';
import { ShowSpectrum } from './spectrum/Show';
import { ShowTimeline } from './timeline/Show';

export type Kind = Question['kind'];

export interface ShowProps<K extends Kind> {
  question: Extract<Question, { kind: K }>;
  result: Extract<Result, { kind: K }>;
  /** The language wanted; a text that does not exist in it is shown as it was written first. */
  lang: string;
  /** An earlier round, where the shift since then is to be drawn; only of the kinds that are `shifting`. */
  before?: Before<K>;
  /** How the room looks at words; without it, or where rounds lie side by side, they are drawn. */
  lens?: Lens | null;
  /** How often the presenter asked to arrange the picture anew. */
  arranged?: number;
  /** How words came before these, where they are to sit as if somebody had been watching. */
  grown?: readonly Picture[];
}

export interface Before<K extends Kind> {
  /** Which round it was, counted from 1. */
  number: number;
  result: Extract<Result, { kind: K }>;
}

/** The kinds that draw a round and the shift since an earlier one in one picture. */
export const shifting: ReadonlySet<Kind> = new Set<Kind>(['choice', 'scale', 'spectrum', 'nowwish', 'points', 'ranking', 'grid']);

const shows: { [K in Kind]: ComponentType<ShowProps<K>> } = {
  choice: ShowChoice,
  cloud: ShowCloud,
  content: ShowContent,
  nowwish: ShowNowWish,
  grid: ShowGrid,
  open: ShowOpen,
  points: ShowPoints,
  questions: ShowQuestions,
  scale: ShowScale,
  spectrum: ShowSpectrum,
  timeline: ShowTimeline,
  ranking: ShowRanking,
};

/** The result of a question. Fills the box it is put in on the wall, and is as long as it needs to be on a phone. */
export function Show<K extends Kind>(props: ShowProps<K>) {
  // A result of another kind than its question does not exist, so the component of the question fits both.
  const Kind = shows[props.question.kind] as ComponentType<ShowProps<K>>;
  return <Kind {...props} />;
}
