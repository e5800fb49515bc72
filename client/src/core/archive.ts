/** The archive over HTTP: what there is to look for, what is found, and a room read back. */
import { Api } from './api';
import type { DeckSource } from './api';
import type { Delta } from './delta';
import type { Ballot, Item, Lens, Question, Scene } from './protocol';
import type { Text } from './text';

export type Answer = Ballot['answer'];
export type Result = NonNullable<Scene['result']>;

export interface ArchiveIndex {
  decks: { id: string; title: Text; rooms: number }[];
  questions: IndexedQuestion[];
  /** Who opened rooms, of those with an account. */
  presenters: { id: string; name: string; rooms: number }[];
  rooms: number;
  /** When the first room was opened, Unix time in milliseconds. */
  earliest: number | null;
}

export interface IndexedQuestion {
  /** The same across decks and years. */
  id: string;
  kind: string;
  prompt: Text;
  /** How many asked it. */
  rooms: number;
  /** The id of the deck in which the newest of them asked it, and its place there. */
  deck: string;
  position: number;
}

/** Where a room has what was looked for. */
export interface Excerpt {
  position: number;
  prompt: Text;
  /** Null for what was asked. */
  round: number | null;
  pieces: { text: string; found: boolean }[];
}

export interface ArchivedRoom {
  id: string;
  deck: string;
  title: Text;
  /** The id of whoever opened it, of those with an account. */
  presenter: string | null;
  /** Unix time in milliseconds. */
  created: number;
  /** Null while it is live. */
  ended: number | null;
  /** Who answered something. */
  people: number;
  rounds: number;
  /** Whether all of it equals the live room; null before that was compared. */
  verified: boolean | null;
  /** How many texts in it have the words that were looked for, and the first of them. */
  found: number;
  excerpts: Excerpt[];
  /** The ids of its labels. */
  labels: string[];
  /** Its answers with the label that was looked for; null where there are none. */
  labelled: LabelledAnswers | null;
}

/** The answers of a room that have a label. */
export interface LabelledAnswers {
  /** The id of the label. */
  label: string;
  answers: number;
  /** To which the first of them was given, and in which round. */
  question: string;
  round: number;
}

export interface ArchivedRooms {
  rooms: ArchivedRoom[];
  /** There are older ones. */
  more: boolean;
}

/** What rooms must have in common; what is left out is no matter. */
export interface FindRooms {
  q?: string;
  since?: number;
  until?: number;
  deck?: string;
  question?: string;
  /** The id of who opened them. */
  presenter?: string;
  /** The id of one that they have. */
  label?: string;
  /** The last room of the page before. */
  before?: string;
  most?: number;
}

/** Something that people wrote and that was decided about, or that waits for it. */
export interface Decided {
  bucket: string;
  text: string;
  count: number;
  state: 'seen' | 'held' | 'hidden';
  mark: string | null;
  /** What it counts for, in words. */
  into: string | null;
  group: string | null;
}

/** One asking of a question, as the room left it. */
export interface ReadRound {
  number: number;
  answered: number;
  /** As the wall showed it, or would have. */
  result: Result | null;
  lens: Lens | null;
  arranged: number;
  aside: number;
  held: number;
  decided: Decided[];
  /** The room saw the result. */
  shown: boolean;
  /** It was put aside, and does not lie beside the others. */
  reset: boolean;
}

export interface ReadSlide {
  position: number;
  chapter: Text | null;
  question: Question;
  visibility: Question['visibility'];
  moderation: Question['moderation'];
  /** It was made in the room. */
  made: boolean;
  /** What was taken out of it. */
  dropped: Item[];
  rounds: ReadRound[];
}

export interface ReadRoom {
  room: ArchivedRoom;
  /** In what the archive is not equal to the live room. */
  difference: string | null;
  source: DeckSource | null;
  slides: ReadSlide[];
}

/** What one person answered, as it stood at the end. */
export interface ReadAnswer {
  number: number;
  answer: Answer;
  /** What of it the room did not see. */
  unseen: string[];
}

export interface ReadAnswers {
  answers: ReadAnswer[];
  /** There are later ones. */
  more: boolean;
}

/** What the presenter did about a round. */
export interface Mark {
  seq: number;
  /** Milliseconds since the room was opened. */
  offset: number;
  what: 'asked' | 'opened' | 'closed' | 'revealed' | 'covered' | 'left' | 'aside' | 'shown' | 'merged' | 'apart' | 'grouped' | 'looked' | 'arranged' | 'reset';
  /** The answer it was about, or how the room looked at words. */
  text: string | null;
  /** What that counts for from then on, or the group it was put into. */
  into: string | null;
}

/** A round at one moment. */
export interface Frame {
  seq: number;
  offset: number;
  answered: number;
  /** The wall showed the result. */
  seen: boolean;
  arranged: number;
  /** What makes this result of that of the frame before. */
  change: Delta | null;
}

export interface Replay {
  question: Question;
  round: number;
  /** Before anybody answered. */
  start: Result;
  frames: Frame[];
  marks: Mark[];
}

/** A room that asked a question which others asked too. */
export interface AskedRoom {
  id: string;
  title: Text;
  created: number;
  /** Null where it is not shown. */
  answered: number | null;
  /** It is not shown by itself, so that nobody in a small group is told apart. */
  protected: boolean;
}

/** The rooms that asked it and have a label. */
export interface AskedGroup {
  /** Of the label. */
  id: string;
  name: string;
  colour: number;
  rooms: number;
  /** Null where none of them may be told. */
  answered: number | null;
}

export interface ComparedRound {
  number: number;
  answered: number;
  result: Result;
}

/** A room that is shown, or a group of rooms as if all had been in one. */
export interface ComparedPart {
  /** Of the room, or of the label. */
  id: string;
  /** What a group is called; null for a room, and for a group whose label is gone. */
  name: string | null;
  /** Whose answers these are, earliest first. */
  rooms: string[];
  /** How many rooms of the group are not in it. */
  left_out: number;
  /** As the latest of them asked it. */
  question: Question;
  /** The first and the last that enough people answered. */
  rounds: ComparedRound[];
}

/** A word over what is shown. */
export interface ComparedWord {
  key: string;
  label: string;
  /** How many people said it in each part, earliest first. */
  counts: number[];
  course: 'returned' | 'appeared' | 'vanished';
}

export interface Comparison {
  id: string;
  kind: string;
  prompt: Text;
  /** People that a room must have to be shown by itself. */
  fewest: number;
  /** Latest first. */
  asked: AskedRoom[];
  groups: AskedGroup[];
  /** What is shown, earliest first. */
  compared: ComparedPart[];
  words: ComparedWord[];
}

/** What somebody chose to lay side by side, by ids of rooms and of labels; nothing of both is the latest rooms. */
export interface Chosen {
  rooms: readonly string[];
  labels: readonly string[];
}

/** Newest first, and earliest first where it is answers. */
export class ArchiveApi extends Api {
  index(): Promise<ArchiveIndex> {
    return this.get('/api/archive/index');
  }

  find(find: FindRooms): Promise<ArchivedRooms> {
    return this.get(`/api/archive/rooms${asked({ ...find })}`);
  }

  read(room: string): Promise<ReadRoom> {
    return this.get(roomPath(room));
  }

  answers(room: string, find: { position: number; round: number; after: number; most: number; label?: string | undefined }): Promise<ReadAnswers> {
    return this.get(`${roomPath(room)}/answers${asked(find)}`);
  }

  compare(question: string, { rooms, labels }: Chosen): Promise<Comparison> {
    return this.get(`/api/archive/comparison${asked({ question, rooms: rooms.join(), labels: labels.join() })}`);
  }

  replay(room: string, find: { position: number; round: number }): Promise<Replay> {
    return this.get(`${roomPath(room)}/replay${asked(find)}`);
  }
}

function roomPath(room: string): string {
  return `/api/archive/rooms/${encodeURIComponent(room)}`;
}

/** What stands behind the path: what is asked, without what is no matter. */
function asked(values: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(values).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, `${value}`]]));
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}
