/** What organisers lay over the archive, over HTTP: notes, labels, threads, and links for somebody outside. */
import { Api, type Qr } from './api';
import type { Chosen, Comparison, ReadRoom } from './archive';

export interface Note {
  id: string;
  /** Counts its changes: nobody overwrites what they did not see. */
  rev: number;
  /** The question it is about; null where that is the room. */
  question: string | null;
  /** The number of the answer it stands beside. */
  answer: number | null;
  text: string;
  author: string | null;
  /** Unix time in milliseconds. */
  created: number;
  changed: number;
}

export interface Label {
  id: string;
  rev: number;
  name: string;
  /** Which of the colours that tell categories apart, from 1. */
  colour: number;
  /** How many rooms and answers have it, of those that this person gets to see. */
  rooms: number;
  answers: number;
  /** How many of these rooms are found by it: they have it themselves, or answers in them do. */
  found_in: number;
  /** Whether others have it too: then it is not this person's to change. */
  elsewhere: boolean;
}

/** What a thread comes to. */
export interface Tally {
  count: number;
  people: number;
  /** How many people answered the question in words. */
  of: number;
}

export interface Quoted {
  answer: number;
  round: number;
  quote: { start: number; end: number } | null;
  text: string;
}

/** What comes back in the answers to a question. */
export interface Thread extends Tally {
  id: string;
  rev: number;
  question: string;
  name: string;
  colour: number;
  memo: string | null;
  answers: Quoted[];
}

export interface LabelledAnswer {
  question: string;
  round: number;
  answer: number;
  labels: string[];
}

export interface Overlay {
  room: string;
  /** Those that the room or an answer in it has. */
  labels: Label[];
  /** Of these, those of the room. */
  worn: string[];
  notes: Note[];
  answers: LabelledAnswer[];
  threads: Thread[];
}

/** A thread in one room. */
export interface ThreadTally extends Tally {
  room: string;
  thread: string;
}

/** Threads of several rooms that have one name. */
export interface CommonThread {
  name: string;
  colour: number;
  /** The earliest room first. */
  rooms: ThreadTally[];
}

/** What a link shows beside counts. */
export interface Shows {
  words: boolean;
  notes: boolean;
  threads: boolean;
}

export interface Share {
  id: string;
  name: string;
  shows: Shows;
  made: number;
  expires: number;
  withdrawn: number | null;
  /** The day of its last use, in Unix milliseconds. */
  used: number | null;
}

export interface MadeShare {
  share: Share;
  link: string;
  qr: Qr;
}

export interface SharedThread {
  question: string;
  name: string;
  colour: number;
  people: number;
  of: number;
}

/** What somebody outside gets to see of a comparison. */
export interface SharedComparison {
  name: string;
  expires: number;
  comparison: Comparison;
}

/** What somebody outside gets to see of a room. */
export interface Shared {
  name: string;
  expires: number;
  shows: Shows;
  room: ReadRoom;
  notes: { question: string | null; text: string }[];
  threads: SharedThread[];
}

/** What a note stands beside: nothing of these is the room. */
export interface Beside {
  question?: string;
  answer?: number;
}

export class OverlayApi extends Api {
  read(room: string): Promise<Overlay> {
    return this.get(`${pathOf(room)}/overlay`);
  }

  /** `rev` is the revision that was seen, 0 for a new one. */
  putNote(room: string, id: string, rev: number, text: string, beside: Beside = {}): Promise<Note> {
    return this.send('PUT', `${pathOf(room)}/notes/${id}`, { rev, text, ...beside });
  }

  removeNote(room: string, { id, rev }: Pick<Note, 'id' | 'rev'>): Promise<void> {
    return this.send('DELETE', `${pathOf(room)}/notes/${id}?rev=${rev}`);
  }

  async labels(): Promise<Label[]> {
    return (await this.get<{ labels: Label[] }>('/api/archive/labels')).labels;
  }

  putLabel(id: string, rev: number, name: string, colour: number): Promise<Label> {
    return this.send('PUT', `/api/archive/labels/${id}`, { rev, name, colour });
  }

  /** Takes it from everything that has it. */
  removeLabel({ id, rev }: Pick<Label, 'id' | 'rev'>): Promise<void> {
    return this.send('DELETE', `/api/archive/labels/${id}?rev=${rev}`);
  }

  relabel(room: string, change: { put?: string[]; take?: string[]; answers?: number[] }): Promise<void> {
    return this.post(`${pathOf(room)}/labels`, change);
  }

  putThread(room: string, id: string, rev: number, thread: Pick<Thread, 'question' | 'name' | 'colour' | 'memo'>): Promise<Thread> {
    return this.send('PUT', `${pathOf(room)}/threads/${id}`, { rev, ...thread });
  }

  removeThread(room: string, { id, rev }: Pick<Thread, 'id' | 'rev'>): Promise<void> {
    return this.send('DELETE', `${pathOf(room)}/threads/${id}?rev=${rev}`);
  }

  rethread(room: string, id: string, change: { put?: { answer: number; quote?: Quoted['quote'] }[]; take?: number[] }): Promise<Tally> {
    return this.post(`${pathOf(room)}/threads/${id}/answers`, change);
  }

  /** Through the answers to a question in every room that asked it: what ran through most rooms first. */
  async threads(question: string): Promise<CommonThread[]> {
    return (await this.get<{ threads: CommonThread[] }>(`/api/archive/threads?question=${encodeURIComponent(question)}`)).threads;
  }

  async shares(room: string): Promise<Share[]> {
    return (await this.get<{ shares: Share[] }>(`${pathOf(room)}/shares`)).shares;
  }

  share(room: string, name: string, days: number, shows: Shows): Promise<MadeShare> {
    return this.post(`${pathOf(room)}/shares`, { name, days, shows });
  }

  withdraw(room: string, share: string): Promise<void> {
    return this.send('DELETE', `${pathOf(room)}/shares/${share}`);
  }

  async comparisonShares(question: string): Promise<Share[]> {
    return (await this.get<{ shares: Share[] }>(`${comparisonShares}?${new URLSearchParams({ question })}`)).shares;
  }

  shareComparison(question: string, { rooms, labels }: Chosen, name: string, days: number): Promise<MadeShare> {
    return this.post(comparisonShares, { name, days, question, rooms, labels });
  }

  withdrawComparison(share: string): Promise<void> {
    return this.send('DELETE', `${comparisonShares}/${share}`);
  }

  /** Comes in with a link to the archive; without its secret, with the cookie that it brought before. */
  shared(secret: string | null): Promise<Shared | SharedComparison> {
    return secret === null ? this.get('/api/shared') : this.post('/api/shared', { secret });
  }
}

/** An id for something new: whoever puts it in makes it, so that asking twice does it once. */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const comparisonShares = '/api/archive/comparison/shares';

function pathOf(room: string): string {
  return `/api/archive/rooms/${encodeURIComponent(room)}`;
}
