// GENERATED from server/klankbord/protocol by `make generate`. Do not edit.

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

/** Give every word that is drawn another place, as if all of them came in now. */
export interface Arrange {
  do: 'arrange';
}

/** One question. */
export interface Asked {
  key: string;
  /** What a presenter's mark is put on. */
  bucket: string;
  text: string;
  /** People who support it, besides whoever asked it. */
  support: number;
  state: 'active' | 'pinned' | 'pending' | 'answered';
}

/** A recorded answer. */
export interface Ballot {
  round: string;
  rev: number;
  answer: ChoiceAnswer | CloudAnswer | OpenAnswer | ScaleAnswer | RankingAnswer | PointsAnswer | GridAnswer | SpectrumAnswer | NowWishAnswer | TimelineAnswer | QuestionsAnswer | ContentAnswer;
}

/** A planned stop: come back after `wait` milliseconds, a different number for every page. */
export interface Bye {
  t: 'bye';
  wait: number;
}

/** One answer on the wall. */
export interface Card {
  /** Its place in the order of arrival: the seq of the ballot that brought it. */
  id: number;
  /** As many as an answer has. */
  texts: string[];
  /** How many people wrote exactly this. */
  count: number;
  /** What it is supported by. */
  key: string;
  /** How many others support it. */
  support: number;
  /** The group into which the presenter put it. */
  group: string | null;
}

/** Cards that the presenter put together. */
export interface CardGroup {
  name: string;
  /** How many different answers are in it, also those too old to be among the cards. */
  cards: number;
  /** How many people wrote them. */
  count: number;
}

/** The middle of the marks of one item, in hundredths of the plane. */
export interface Centroid {
  item: string | null;
  x: number;
  y: number;
  marks: number;
}

/** Make a new question of answers that were given, behind the one in front of the room. */
export interface Chain {
  do: 'chain';
  kind: 'choice' | 'ranking' | 'points';
  /** The answers, as they are to be read. */
  items: string[];
  /** What is asked of them; without it, the same as before. */
  prompt: Record<string, string> | null;
}

/** Decide whether answers to the question in front of the room may be changed. */
export interface Change {
  do: 'change';
  change: boolean;
}

/** Try the way to the server, without coming in. */
export interface Check {
  t: 'check';
  version: number;
  /** Chosen by the page; the server's `checked` repeats it. */
  id: number;
}

/** The answer to a check, at once. */
export interface Checked {
  t: 'checked';
  version: number;
  id: number;
  /** Unix time in milliseconds by the server's clock. */
  now: number;
}

/** A choice of one or several options. */
export interface Choice {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'choice';
  options: Item[];
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
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
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
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
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
 * `advance` is the clicker's one button: open what waits, reveal what is open, go on from what is seen. `again` asks
 * the question once more and keeps the earlier rounds beside it; `reset` begins it anew and puts them aside; `undo`
 * takes back the last of these. `black` and `compare` are switches.
 */
export interface Do {
  do: 'advance' | 'next' | 'previous' | 'open' | 'close' | 'reveal' | 'hide' | 'again' | 'reset' | 'undo' | 'black' | 'compare' | 'end';
}

/** The answer to an order. `stale`: somebody else was first, and the scene says what became of it. */
export interface Done {
  t: 'done';
  id: number;
  status: 'ok' | 'stale' | 'refused' | 'busy';
  code: string | null;
  sentence: string | null;
}

/** A place where marks stand that have the same name, or none. */
export interface Dot {
  item: string | null;
  x: number;
  y: number;
  label: string | null;
  marks: number;
}

/** Take an item out of the question in front of the room, or put it back. Its answers are kept. */
export interface Drop {
  do: 'drop';
  item: string;
  dropped: boolean;
}

/** Give more time, also when it has just run out. */
export interface Extend {
  do: 'extend';
  seconds: number;
}

/** Said before a connection is closed. */
export interface Failure {
  t: 'error';
  code: number;
  sentence: string;
  come_back: boolean;
}

/** What one person gives one thing. */
export interface Gift {
  item: string;
  points: number;
}

/** A plane to place marks on. */
export interface Grid {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'grid';
  x_low: Record<string, string>;
  x_high: Record<string, string>;
  y_low: Record<string, string>;
  y_high: Record<string, string>;
  /** The things everybody places; without them, people place marks of their own. */
  items: Item[];
  /** How many marks of their own people may place, where there are no items. */
  marks: number;
  zones: Zone[];
  /** Whether the line of balance from the lower left to the upper right is drawn. */
  diagonal: boolean;
  /** Whether the middle of the marks is drawn too. */
  centroid: boolean;
}

/** The marks of one person. */
export interface GridAnswer {
  kind: 'grid';
  marks: Mark[];
}

/** Every mark as a dot, from left to right. */
export interface GridResult {
  kind: 'grid';
  ballots: number;
  dots: Dot[];
  /** How many marks there are in all. */
  marks: number;
  /** In the order of the deck. */
  zones: ZoneMarks[];
  /** In the order of the deck. */
  centroids: Centroid[];
}

/** Put an answer into a group. */
export interface Group {
  do: 'group';
  bucket: string;
  /** None takes it out of its group. */
  group: string | null;
}

/** An answer in people's own words, for who moderates. */
export interface Handled {
  /** What decisions name it by. */
  bucket: string;
  text: string;
  /** How many people gave it. */
  count: number;
  state: 'seen' | 'held' | 'hidden';
  /** Whether a word of the lists is in it. */
  flagged: boolean;
  /** What was decided about it. */
  mark: string | null;
  /** The bucket it counts for. */
  into: string | null;
  /** The group it was put into. */
  group: string | null;
}

/** One of several things a question is about. */
export interface Item {
  id: string;
  label: Record<string, string>;
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

/** Open a leaf, where the lens has several. */
export interface Leaf {
  do: 'leaf';
  /** Beyond the last one, the last. */
  leaf: number;
}

/** What the room looks at, where there are several ways to look. */
export interface Lens {
  name: 'cloud' | 'list' | 'once' | 'grouped';
  /** How many words there are in all. */
  words: number;
  /** How many of them one person gave. */
  once: number;
  /** How many of them are made of several. */
  grouped: number;
  /** The number of the leaf that lies open, from 0. */
  leaf: number;
  /** How many leaves there are; at least one. */
  leaves: number;
  /** The words on that leaf; none where they are drawn, for then the result has them. */
  lines: Line[];
}

/** A word in a list. */
export interface Line {
  key: string;
  label: string;
  /** How many people gave it. */
  count: number;
  /** What it is made of, where it is looked at for that; of very many, those that have room on this leaf. */
  parts: Part[];
}

/** Look at the words of the round in front of the room in another way. */
export interface Look {
  do: 'look';
  lens: 'cloud' | 'list' | 'once' | 'grouped';
}

/** One mark of one person. */
export interface Mark {
  /** Which of the question's items it is; none for a mark of one's own. */
  item: string | null;
  x: number;
  y: number;
  /** A name for a mark of one's own, where the person chooses to share it. */
  label: string | null;
}

/** Count one word for another. */
export interface Merge {
  do: 'merge';
  bucket: string;
  /** None takes it apart again. */
  into: string | null;
}

/** Decide which answers to the question in front of the room wait for approval. */
export interface Moderate {
  do: 'moderate';
  moderation: 'off' | 'all' | 'flagged';
}

/** One moment of one person. */
export interface Moment {
  at: number;
  side: 'above' | 'below';
  text: string;
}

/** One or more lines, each with a place for now and a place for the wish. */
export interface NowWish {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'nowwish';
  items: Item[];
  /** What the beginning of the line means. */
  low: Record<string, string>;
  /** What its end means. */
  high: Record<string, string>;
  /** What the first place is called, where the page's own word for *now* does not fit. */
  now: Record<string, string> | null;
  /** What the second place is called, where the page's own word for *wished* does not fit. */
  wish: Record<string, string> | null;
}

/** Two places on every line. */
export interface NowWishAnswer {
  kind: 'nowwish';
  places: NowWishPlace[];
}

/** Where the room is on one line, and where it would like to be. */
export interface NowWishItem {
  id: string;
  /** Pairs of a place and how many people put it there, from low to high. */
  now: [number, number][];
  wish: [number, number][];
  median_now: number | null;
  median_wish: number | null;
  /** People who wish for more than there is. */
  more: number;
  same: number;
  less: number;
}

/** One person's two places on one line. */
export interface NowWishPlace {
  item: string;
  now: number;
  wish: number;
}

/** The lines in the order of the deck. */
export interface NowWishResult {
  kind: 'nowwish';
  ballots: number;
  items: NowWishItem[];
}

/** A question to answer freely. */
export interface Open {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'open';
  /** Two halves of an answer, each with a label; without them an answer is one text. */
  fields: Item[];
  /** The longest a text may be, in graphemes. */
  length: number;
  /** Whether people can support what others wrote. */
  support: boolean;
}

/** What one person wrote. */
export interface OpenAnswer {
  kind: 'open';
  /** One for each field of the question, in their order; of two, one may be empty, and beside support all of them. */
  texts: string[];
  /** The cards of others that this person supports. */
  supports: string[];
}

/** The newest cards, newest first. */
export interface OpenResult {
  kind: 'open';
  ballots: number;
  cards: Card[];
  /** How many different answers there are in all. */
  distinct: number;
  /** In the order in which they were first used. */
  groups: CardGroup[];
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
  command: Do | Jump | Timer | Extend | Show | Moderate | Change | SetMark | Merge | Group | Look | Leaf | Arrange | Drop | Chain | Pace;
}

/** Let everybody go through the questions at their own pace. */
export interface Pace {
  do: 'pace';
  /** When it ends by itself; without it, on the presenter's word (`close`). */
  until: number | null;
}

/** One slide of a room in which everybody goes at their own pace. */
export interface PacedSlide {
  chapter: Record<string, string> | null;
  question: Choice | Cloud | Open | Scale | Ranking | Points | Grid | Spectrum | NowWish | Timeline | Questions | Content;
}

/** One of the words that count as one. */
export interface Part {
  label: string;
  /** How many people gave it. */
  count: number;
}

/** A budget to divide. */
export interface Points {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'points';
  items: Item[];
  budget: number;
  /** The smallest number of points that can be moved. */
  step: number;
  /** Whether the whole budget has to be given away. */
  spend: boolean;
}

/** What one person gives, things that get nothing left out. */
export interface PointsAnswer {
  kind: 'points';
  gifts: Gift[];
}

/** What the room gives one thing. */
export interface PointsItem {
  id: string;
  points: number;
  /** People who gave it anything. */
  givers: number;
}

/** The things in the order of the deck. A share is `points / total`. */
export interface PointsResult {
  kind: 'points';
  ballots: number;
  items: PointsItem[];
  /** Points given to all of them together. */
  total: number;
}

/** A place for questions from the room. */
export interface Questions {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  /** By default people see at once what others ask, or they could not support it. */
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'questions';
  /** How many questions one person may ask. */
  asked: number;
  /** The longest a question may be, in graphemes. */
  length: number;
}

/** What one person asks and supports; nothing at all after withdrawing everything. */
export interface QuestionsAnswer {
  kind: 'questions';
  asked: string[];
  supports: string[];
}

/** What is asked: taken up first, then by support, of equals the earliest. */
export interface QuestionsResult {
  kind: 'questions';
  ballots: number;
  questions: Asked[];
  /** How many different questions there are in all. */
  distinct: number;
}

/** What the room gave one thing. */
export interface RankedItem {
  id: string;
  /** Borda points of everybody together. */
  points: number;
  /** People who put it first. */
  first: number;
  /** People who gave it a place at all. */
  ranked: number;
}

/** Things to put in order. Each phone shows them shuffled, so no order is preset. */
export interface Ranking {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'ranking';
  items: Item[];
  /** How many places may be given; all of them where nothing is said. */
  top: number | null;
}

/** The things that were given a place, the first one first. */
export interface RankingAnswer {
  kind: 'ranking';
  order: string[];
}

/** The things by points, of equals by first places, then in the order of the deck. */
export interface RankingResult {
  kind: 'ranking';
  ballots: number;
  items: RankedItem[];
  /**
   * The points of a thing that everybody puts first; or of the first, where that was worth more before something was
   * taken out.
   */
  most: number;
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
  phase: 'lobby' | 'waiting' | 'open' | 'closed' | 'revealed' | 'paced' | 'ended';
  /** Index of the slide, from 0. */
  at: number | null;
  /** How many slides the deck has. */
  of: number;
  chapter: Record<string, string> | null;
  question: Choice | Cloud | Open | Scale | Ranking | Points | Grid | Spectrum | NowWish | Timeline | Questions | Content | null;
  round: RoundInfo | null;
  /** How many people have an answer in this round; at everybody's own pace and after it, in the fullest one. */
  answered: number;
  /** How many people are connected. */
  present: number;
  /** How many remotes are connected. */
  remotes: number;
  /** Unix time in milliseconds by the server's clock, when this scene was made. */
  now: number;
  /** When the question, or every question, closes by itself; by the same clock. */
  until: number | null;
  /** Whether nothing of this is kept. */
  rehearsal: boolean;
  /** Whether the screen is black. */
  black: boolean;
  /** When the result of this question may be seen. */
  visibility: 'live' | 'after' | 'reveal' | 'never' | null;
  /** Which answers to this question wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged' | null;
  /** How many answers of this round were set aside; somebody who wrote two of them counts twice. */
  aside: number;
  /** How many answers of this round wait to be read. */
  held: number;
  /** How many people took back every answer they gave in this room. */
  taken_back: number;
  /** The result, where this audience may see it now. */
  result: ChoiceResult | CloudResult | OpenResult | ScaleResult | RankingResult | PointsResult | GridResult | SpectrumResult | NowWishResult | TimelineResult | QuestionsResult | ContentResult | null;
  /** How the room looks at the result, where there are several ways; on pages of who leads the room. */
  lens: Lens | null;
  /** How often the presenter asked for the picture of this round to be arranged anew. */
  arranged: number;
  /** The rounds before this one, where the presenter has laid them beside it. */
  earlier: RoundResult[];
  /** Every slide, where everybody goes at their own pace. */
  paced: PacedSlide[];
  /** The kinds of question in the deck, by name: what a phone may have to ask in this room. */
  kinds: string[];
  notes: Record<string, string> | null;
  /**
   * What people wrote in this round, at most `MOST_HANDLED`: what waits first, then the newest. Where the result
   * may not be seen yet, what waits and what was decided about; and where nothing is moderated, nothing.
   */
  handled: Handled[];
  /** Words that may be the same. */
  suggestions: Suggestion[];
  upcoming: Upcoming | null;
  /** What can be taken back. */
  undo: 'again' | 'reset' | null;
  /** How many rounds of this question can be laid side by side. */
  rounds: number;
  compared: boolean;
  /** What was taken out of this question. */
  dropped: Item[];
  /** Whether answers to this question may be changed. */
  change: boolean | null;
  /** How many people answered each slide, where everybody goes at their own pace. */
  progress: number[];
}

/** The round in front of the room. */
export interface RoundInfo {
  key: string;
  number: number;
}

/** A round that is over, beside the one in front of the room. */
export interface RoundResult {
  number: number;
  answered: number;
  result: ChoiceResult | CloudResult | OpenResult | ScaleResult | RankingResult | PointsResult | GridResult | SpectrumResult | NowWishResult | TimelineResult | QuestionsResult | ContentResult;
}

/** Statements to place on a scale. */
export interface Scale {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'scale';
  statements: Item[];
  /** How many steps there are; they are numbered from 1. */
  steps: number;
  /** What the first step means. */
  low: Record<string, string>;
  /** What the last step means. */
  high: Record<string, string>;
}

/** Every statement, placed or skipped. */
export interface ScaleAnswer {
  kind: 'scale';
  steps: Step[];
}

/** The statements in the order of the deck. */
export interface ScaleResult {
  kind: 'scale';
  ballots: number;
  statements: StatementResult[];
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
  phase: 'lobby' | 'waiting' | 'open' | 'closed' | 'revealed' | 'paced' | 'ended';
  /** Index of the slide, from 0. */
  at: number | null;
  /** How many slides the deck has. */
  of: number;
  chapter: Record<string, string> | null;
  question: Choice | Cloud | Open | Scale | Ranking | Points | Grid | Spectrum | NowWish | Timeline | Questions | Content | null;
  round: RoundInfo | null;
  /** How many people have an answer in this round; at everybody's own pace and after it, in the fullest one. */
  answered: number;
  /** How many people are connected. */
  present: number;
  /** How many remotes are connected. */
  remotes: number;
  /** Unix time in milliseconds by the server's clock, when this scene was made. */
  now: number;
  /** When the question, or every question, closes by itself; by the same clock. */
  until: number | null;
  /** Whether nothing of this is kept. */
  rehearsal: boolean;
  /** Whether the screen is black. */
  black: boolean;
  /** When the result of this question may be seen. */
  visibility: 'live' | 'after' | 'reveal' | 'never' | null;
  /** Which answers to this question wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged' | null;
  /** How many answers of this round were set aside; somebody who wrote two of them counts twice. */
  aside: number;
  /** How many answers of this round wait to be read. */
  held: number;
  /** How many people took back every answer they gave in this room. */
  taken_back: number;
  /** The result, where this audience may see it now. */
  result: ChoiceResult | CloudResult | OpenResult | ScaleResult | RankingResult | PointsResult | GridResult | SpectrumResult | NowWishResult | TimelineResult | QuestionsResult | ContentResult | null;
  /** How the room looks at the result, where there are several ways; on pages of who leads the room. */
  lens: Lens | null;
  /** How often the presenter asked for the picture of this round to be arranged anew. */
  arranged: number;
  /** The rounds before this one, where the presenter has laid them beside it. */
  earlier: RoundResult[];
  /** Every slide, where everybody goes at their own pace. */
  paced: PacedSlide[];
  /** The kinds of question in the deck, by name: what a phone may have to ask in this room. */
  kinds: string[];
}

/** The answer to a screen's or a remote's join. */
export interface Seated {
  t: 'seated';
  version: number;
  audience: 'screen' | 'remote' | 'moderator';
  /** The id of the room, for the HTTP API. */
  room: string;
  scene: Scene | RemoteScene;
}

/** Decide about something that the room answered: let it be seen, hide it, take up a question. */
export interface SetMark {
  do: 'mark';
  /** What is decided about, as results name it. */
  bucket: string;
  /** One of the marks of the question's kind; none takes an earlier one away. */
  mark: string | null;
}

/** Decide when the result of the question in front of the room may be seen. */
export interface Show {
  do: 'show';
  visibility: 'live' | 'after' | 'reveal' | 'never';
}

/** A line between two poles. */
export interface Spectrum {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'spectrum';
  /** The pole at 0. */
  left: Record<string, string>;
  /** The pole at 100. */
  right: Record<string, string>;
}

/** Where one person stands. */
export interface SpectrumAnswer {
  kind: 'spectrum';
  place: number;
}

/** Where the room stands. */
export interface SpectrumResult {
  kind: 'spectrum';
  ballots: number;
  /** Pairs of a place and how many people stand there, from left to right. */
  places: [number, number][];
  median: number | null;
}

/** How the room places one statement. */
export interface StatementResult {
  id: string;
  /** People on each step, from the first to the last. */
  counts: number[];
  /** People who placed it. */
  n: number;
  skipped: number;
  median: number | null;
  /** Shown on request only: the steps of a scale are an order, not a measure. */
  mean: number | null;
}

/** Where one person places one statement. */
export interface Step {
  statement: string;
  /** None where the person skips it. */
  step: number | null;
}

/** Two words that may be the same: one can be counted for the other. */
export interface Suggestion {
  bucket: string;
  into: string;
  /** Two forms of one word, or one typing error. */
  why: 'form' | 'typo';
}

/** A line to place moments on. */
export interface Timeline {
  /** Stays the same across decks and years: rooms that asked the same question are compared by it. */
  id: string;
  prompt: Record<string, string>;
  /** One or two sentences under the prompt, on the phone and on the screen. */
  explanation: Record<string, string> | null;
  visibility: 'live' | 'after' | 'reveal' | 'never';
  /** Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word. */
  opens: 'arriving' | 'command';
  /** Whether an answer may be changed until the question closes. */
  change: boolean;
  /** For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same. */
  per: 'person' | 'table';
  /** Which answers wait until the presenter has read them. */
  moderation: 'off' | 'all' | 'flagged';
  /** Whose model this is; stays on the slide. */
  credit: string | null;
  kind: 'timeline';
  /** What stands at the beginning of the line. */
  start: Record<string, string>;
  /** What stands at its end. */
  end: Record<string, string>;
  /** What kind of moment belongs above the line. */
  above: Record<string, string>;
  /** What kind of moment belongs below it. */
  below: Record<string, string>;
  /** How many moments one person may place. */
  moments: number;
}

/** The moments of one person, from the beginning to the end. */
export interface TimelineAnswer {
  kind: 'timeline';
  moments: Moment[];
}

/** A moment on the wall. */
export interface TimelineMoment {
  at: number;
  side: 'above' | 'below';
  text: string;
  /** How many people placed exactly this. */
  count: number;
}

/** Moments from the beginning to the end of the line. */
export interface TimelineResult {
  kind: 'timeline';
  ballots: number;
  moments: TimelineMoment[];
  /** How many moments there are in all. */
  distinct: number;
}

/** Let the question in front of the room take answers for so long. */
export interface Timer {
  do: 'timer';
  /** From now; none takes the timer away and leaves the question open. */
  seconds: number | null;
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
  answer: ChoiceAnswer | CloudAnswer | OpenAnswer | ScaleAnswer | RankingAnswer | PointsAnswer | GridAnswer | SpectrumAnswer | NowWishAnswer | TimelineAnswer | QuestionsAnswer | ContentAnswer;
}

/** One word of the cloud. */
export interface Word {
  key: string;
  /** The most frequent of its own spellings; of equals, the earliest. Another's where nobody gives the word itself. */
  label: string;
  /** How many people gave it. */
  count: number;
}

/** A rectangle of the plane with a name. Of zones that overlap, the first one counts. */
export interface Zone {
  id: string;
  label: Record<string, string>;
  /** What to do with whatever stands here; shown with the zone. */
  advice: Record<string, string> | null;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** How many marks stand in a zone. */
export interface ZoneMarks {
  id: string;
  marks: number;
}

export type Incoming = JoinPhone | JoinDesk | Vote | Order | Check;

export type Outgoing = Joined | Seated | Scene | RemoteScene | Ack | Done | Checked | Bye | Failure;

export type Question = Choice | Cloud | Open | Scale | Ranking | Points | Grid | Spectrum | NowWish | Timeline | Questions | Content;

export type Answer = ChoiceAnswer | CloudAnswer | OpenAnswer | ScaleAnswer | RankingAnswer | PointsAnswer | GridAnswer | SpectrumAnswer | NowWishAnswer | TimelineAnswer | QuestionsAnswer | ContentAnswer;

export type Result = ChoiceResult | CloudResult | OpenResult | ScaleResult | RankingResult | PointsResult | GridResult | SpectrumResult | NowWishResult | TimelineResult | QuestionsResult | ContentResult;
