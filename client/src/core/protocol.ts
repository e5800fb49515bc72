// GENERATED from server/klankbord/protocol by `make protocol`. Do not edit.

/** The version of the protocol these types belong to. */
export const VERSION = 1;

/**
 * The answer to a vote; every vote gets one.
 *
 * `ok`: this revision is on disk and counted. `dup`: it, or a later one, was already. `closed`: it came too late.
 * `invalid`: it is not an answer to this question. `busy`: unknown; send it again after `retry` milliseconds.
 */
export interface Ack {
  t: 'ack';
  round: string;
  rev: number;
  status: 'ok' | 'dup' | 'closed' | 'invalid' | 'busy';
  seq: number | null;
  /** What is recorded, where it is not what was sent. */
  ballot: Ballot | null;
  reason: Reason | null;
  retry: number | null;
}

/** A recorded answer. */
export interface Ballot {
  round: string;
  rev: number;
  answer: ChoiceAnswer | CloudAnswer | OpenAnswer | ContentAnswer;
}

/** A planned stop: come back after `wait` milliseconds, a different number for every page. */
export interface Bye {
  t: 'bye';
  wait: number;
}

/** One text on the wall. */
export interface Card {
  /** Its place in the order of arrival: the seq of the ballot that brought it. */
  id: number;
  text: string;
  /** How many people wrote exactly this. */
  count: number;
}

/** A choice of one or several options. */
export interface Choice {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  kind: 'choice';
  options: Option[];
  /** The largest number of options one person may pick. */
  pick: number;
  /** Whether each phone shows the options in an order of its own. */
  shuffle: boolean;
  /** Whether "none of these" is offered. */
  abstain: boolean;
}

/** The picked options, in no order; none at all is abstaining. */
export interface ChoiceAnswer {
  kind: 'choice';
  picks: string[];
}

/** Counts in the order of the deck. A share is `count / ballots`: of people, not of picks. */
export interface ChoiceResult {
  kind: 'choice';
  ballots: number;
  options: OptionCount[];
  abstained: number;
}

/** A word cloud. */
export interface Cloud {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  kind: 'cloud';
  /** The largest number of words one person may give. */
  entries: number;
  /** The longest a word may be, in graphemes. */
  length: number;
}

/** The words of one person, as typed. */
export interface CloudAnswer {
  kind: 'cloud';
  words: string[];
}

/** The largest words, largest first; of equals, the earliest first. */
export interface CloudResult {
  kind: 'cloud';
  ballots: number;
  words: Word[];
  /** How many words there are in all. */
  distinct: number;
}

/** A heading with a few paragraphs. */
export interface Content {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  kind: 'content';
  /** Paragraphs separated by an empty line; lines that start with `- ` are a list. */
  body: Record<string, string> | null;
}

/** No answer can be given; the type exists so that a wrong message gets a clear refusal. */
export interface ContentAnswer {
  kind: 'content';
}

/** Nothing to show but the slide itself. */
export interface ContentResult {
  kind: 'content';
}

/**
 * A command without a subject.
 *
 * `advance` is the clicker's one button: open what waits, reveal what is open, go on from what is revealed.
 */
export interface Do {
  do: 'advance' | 'next' | 'previous' | 'open' | 'close' | 'reveal' | 'hide' | 'again' | 'end';
}

/** The answer to an order. `stale`: somebody else was first, and the scene says what became of it. */
export interface Done {
  t: 'done';
  id: number;
  status: 'ok' | 'stale' | 'refused' | 'busy';
  code: string | null;
  sentence: string | null;
}

/** Said before a connection is closed. */
export interface Failure {
  t: 'error';
  code: number;
  sentence: string;
  come_back: boolean;
}

/** A screen or a remote comes in, with a ticket fetched a moment before. */
export interface JoinDesk {
  t: 'desk';
  version: number;
  ticket: string;
}

/** A participant comes in, for the first time or again. */
export interface JoinPhone {
  t: 'join';
  version: number;
  code: string;
  /** Who this phone is in this room, as the server told it at the first join. */
  secret: string | null;
  /** What the QR code carries: it opens the door past the limiter of wrong codes. */
  guest: string | null;
}

/** The answer to a phone's join. */
export interface Joined {
  t: 'joined';
  version: number;
  secret: string;
  /** Everything this person has answered in this room. */
  ballots: Ballot[];
  scene: Scene;
}

/** Go to a slide. */
export interface Jump {
  do: 'jump';
  /** Index of the slide, from 0. */
  at: number;
}

/** A question to answer freely. */
export interface Open {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  kind: 'open';
  /** The longest an answer may be, in graphemes. */
  length: number;
}

/** What one person wrote. */
export interface OpenAnswer {
  kind: 'open';
  text: string;
}

/** The newest cards, newest first. */
export interface OpenResult {
  kind: 'open';
  ballots: number;
  cards: Card[];
  /** How many different texts there are in all. */
  distinct: number;
}

/** One thing to choose. */
export interface Option {
  id: string;
  label: Record<string, string>;
}

/** How many people picked one option. */
export interface OptionCount {
  id: string;
  count: number;
}

/** A command from a screen or a remote. */
export interface Order {
  t: 'order';
  /** Chosen by the page; the server's `done` repeats it. */
  id: number;
  /** The step of the scene in front of the presenter: two remotes that press at once move the room once. */
  step: number | null;
  command: Do | Jump | Show;
}

/** Why an answer was refused: a code to translate, values for its sentence, and the sentence in English. */
export interface Reason {
  code: string;
  values: Record<string, number | string>;
  sentence: string;
}

/** What the presenter's own page sees besides. */
export interface RemoteScene {
  t: 'scene';
  /** The data set the room lives in; new after a restore. */
  epoch: string;
  /** The room's change counter; within an epoch a page never shows a lower one after a higher one. */
  seq: number;
  /** Counts the room's commands, not its votes. */
  step: number;
  code: string;
  title: Record<string, string>;
  phase: 'lobby' | 'waiting' | 'open' | 'closed' | 'revealed' | 'ended';
  /** Index of the slide, from 0. */
  at: number | null;
  /** How many slides the deck has. */
  of: number;
  chapter: Record<string, string> | null;
  question: Choice | Cloud | Open | Content | null;
  round: RoundInfo | null;
  /** How many people have an answer in this round. */
  answered: number;
  /** How many people are connected. */
  present: number;
  /** When the result of this question may be seen. */
  visibility: 'live' | 'after' | 'reveal' | 'never' | null;
  /** The result, where this audience may see it now. */
  result: ChoiceResult | CloudResult | OpenResult | ContentResult | null;
  notes: Record<string, string> | null;
  upcoming: Upcoming | null;
}

/** The round in front of the room. */
export interface RoundInfo {
  key: string;
  number: number;
}

/**
 * Everything one page needs now. A later scene replaces an earlier one whole.
 *
 * The current one is sent again every 10 seconds: a page that hears nothing for 35 may take its line for dead.
 */
export interface Scene {
  t: 'scene';
  /** The data set the room lives in; new after a restore. */
  epoch: string;
  /** The room's change counter; within an epoch a page never shows a lower one after a higher one. */
  seq: number;
  /** Counts the room's commands, not its votes. */
  step: number;
  code: string;
  title: Record<string, string>;
  phase: 'lobby' | 'waiting' | 'open' | 'closed' | 'revealed' | 'ended';
  /** Index of the slide, from 0. */
  at: number | null;
  /** How many slides the deck has. */
  of: number;
  chapter: Record<string, string> | null;
  question: Choice | Cloud | Open | Content | null;
  round: RoundInfo | null;
  /** How many people have an answer in this round. */
  answered: number;
  /** How many people are connected. */
  present: number;
  /** When the result of this question may be seen. */
  visibility: 'live' | 'after' | 'reveal' | 'never' | null;
  /** The result, where this audience may see it now. */
  result: ChoiceResult | CloudResult | OpenResult | ContentResult | null;
}

/** The answer to a screen's or a remote's join. */
export interface Seated {
  t: 'seated';
  version: number;
  audience: 'screen' | 'remote';
  /** The id of the room, for the HTTP API. */
  room: string;
  scene: Scene | RemoteScene;
}

/** Decide when the result of the question in front of the room may be seen. */
export interface Show {
  do: 'show';
  visibility: 'live' | 'after' | 'reveal' | 'never';
}

/** The slide after this one, for the remote. */
export interface Upcoming {
  prompt: Record<string, string>;
  kind: string;
}

/** A participant's current answer to a round. Sent again, unchanged, until it is acknowledged. */
export interface Vote {
  t: 'vote';
  round: string;
  /** Raised by the phone each time the person changes the answer. */
  rev: number;
  answer: ChoiceAnswer | CloudAnswer | OpenAnswer | ContentAnswer;
}

/** One word of the cloud. */
export interface Word {
  key: string;
  /** The most frequent spelling; of equals, the earliest. */
  label: string;
  /** How many people gave it. */
  count: number;
}

export type Incoming = JoinPhone | JoinDesk | Vote | Order;

export type Outgoing = Joined | Seated | Scene | RemoteScene | Ack | Done | Bye | Failure;

export type Question = Choice | Cloud | Open | Content;

export type Answer = ChoiceAnswer | CloudAnswer | OpenAnswer | ContentAnswer;

export type Result = ChoiceResult | CloudResult | OpenResult | ContentResult;
