/** The HTTP API of the presenter: what is asked and answered as JSON. `/api/openapi.json` describes it in full. */
import type { Question, Scene } from './protocol';
import type { Text } from './text';

export interface Session {
  role: 'stranger' | 'moderator' | 'remote' | 'stand-in' | 'presenter' | 'organiser' | 'admin' | 'owner' | 'token';
  /** The one room of a remote or a moderator. */
  room: string | null;
  /** Who it is, for people with an account. */
  person: { id: string; name: string; teams: { id: string; name: string }[] } | null;
  /** Every action of docs/reference/permissions.md that is theirs, in some room or altogether. */
  may: string[];
}

export interface DeckProblem {
  /** Counted from 1; 0 where the whole file is meant. */
  line: number;
  column: number | null;
  /** What was expected, in English. */
  sentence: string;
  /** The same, sentence by sentence: codes to say in the reader's language. */
  said: DeckSentence[];
}

export interface DeckSentence {
  code: string;
  values: Record<string, number | string | string[]>;
}

export interface DeckSource {
  title: string;
  author: string | null;
  organisation: string | null;
  year: number | null;
  licence: string | null;
}

/** A deck in the gallery, or a file that would be one but for its problems. */
export interface DeckSummary {
  /** Of a broken file, its name. */
  id: string;
  title: Text | null;
  summary: Text | null;
  languages: string[];
  slides: number;
  questions: number;
  /** What each slide is, in their order. */
  kinds: string[];
  source: DeckSource | null;
  /** The name of the team whose it is; null for a deck of everybody. */
  team: string | null;
  problems: DeckProblem[];
}

/** What there is to start. */
export interface Decks {
  decks: DeckSummary[];
  /** Folders of decks that are called like no team; an admin is told. */
  strays: string[];
}

/** A deck whole, as far as its preview needs it. */
export interface Deck {
  id: string;
  slides: { question: Question; chapter: Text | null }[];
}

/** A QR code as a path of dark squares in a field of `size` by `size`, its quiet border included. */
export interface Qr {
  size: number;
  path: string;
}

export interface OutlineSlide {
  id: string;
  kind: string;
  prompt: Text;
  chapter: Text | null;
}

export interface RoomSummary {
  id: string;
  code: string;
  deck: string;
  title: Text;
  /** Unix time in milliseconds. */
  created: number;
  rehearsal: boolean;
  /** When the questions close by themselves, where everybody goes at their own pace; Unix time in milliseconds. */
  until: number | null;
  phase: Scene['phase'];
  at: number | null;
  step: number;
  /** To be typed: the code stands in it. */
  link: string;
  /** What the QR code holds. */
  guest_link: string;
  screen_link: string;
}

export interface RoomDetail extends RoomSummary {
  outline: OutlineSlide[];
  qr: Qr;
}

/** How many answered a round. */
export interface RoundCount {
  question: Pick<Question, 'id'>;
  ballots: number;
}

/** How a deck is started, where it is not in front of a room. */
export interface OpenWay {
  /** Nothing of it is kept. */
  rehearsal?: true;
  /** Everybody goes through the questions at their own pace. */
  paced?: true;
  /** When the questions then close by themselves; Unix time in milliseconds. */
  until?: number;
  /** The team that shares the room, by its id. */
  team?: string;
}

/** What a one-time link makes of the device that opens it. */
export type PairingRole = 'remote' | 'moderator' | 'presenter';

/** A one-time link for somebody's own device. */
export interface Pairing {
  link: string;
  qr: Qr;
  /** Seconds. */
  expires_in: number;
}

/** What the server knows of itself and of the way to it. */
export interface ServerCheck {
  version: string;
  /** Where links and QR codes lead. */
  base: string;
  secure: boolean;
  /** Only devices on the same network get there. */
  local: boolean;
  qr: Qr;
  /** Answers can be kept right now. */
  keeps: boolean;
  archives: boolean;
}

/** A request that was refused, or that did not get through. */
export class ApiError extends Error {
  override name = 'ApiError';

  /** `code` is for the page to translate, the message is the server's own sentence. `offline`: no answer of ours came. */
  constructor(
    readonly code: string,
    /** 0 where no answer came. */
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Milliseconds after which a request that has brought nothing is given up. */
export const patience = 10_000;

export class Api {
  /** `ask` is `fetch`, unless a test says otherwise. */
  constructor(private readonly ask: typeof fetch = (input, init) => fetch(input, init)) {}

  session(): Promise<Session> {
    return this.get('/api/session');
  }

  check(): Promise<ServerCheck> {
    return this.get('/api/check');
  }

  /** Spends a one-time link or a pairing, or shows a password; from then on the cookie says who we are. */
  comeIn(by: { link: string } | { pairing: string } | { login: string; password: string }): Promise<Session> {
    return this.post('/api/session', by);
  }

  decks(): Promise<Decks> {
    return this.get('/api/decks');
  }

  deck(id: string): Promise<Deck> {
    return this.get(`/api/decks/${encodeURIComponent(id)}`);
  }

  /** Newest first. */
  async rooms(): Promise<RoomSummary[]> {
    return (await this.get<{ rooms: RoomSummary[] }>('/api/rooms')).rooms;
  }

  openRoom(deck: string, way: OpenWay = {}): Promise<RoomDetail> {
    return this.post('/api/rooms', { deck, ...way });
  }

  room(id: string): Promise<RoomDetail> {
    return this.get(`/api/rooms/${encodeURIComponent(id)}`);
  }

  /** Every round that was asked, in the order of the deck. */
  async results(room: string): Promise<RoundCount[]> {
    return (await this.get<{ rounds: RoundCount[] }>(`/api/rooms/${encodeURIComponent(room)}/results`)).rounds;
  }

  /** A ticket for one socket; it works once, within half a minute. */
  async ticket(room: string, audience: 'screen' | 'remote' | 'moderator'): Promise<string> {
    const { ticket } = await this.post<{ ticket: string }>(`/api/rooms/${encodeURIComponent(room)}/tickets`, { audience });
    return ticket;
  }

  pair(room: string, role: PairingRole = 'remote'): Promise<Pairing> {
    return this.post(`/api/rooms/${encodeURIComponent(room)}/remotes`, { role });
  }

  /** Lets people of paper answer, in a rehearsal. Says how many answers there are now. */
  async fill(room: string): Promise<number> {
    const { answers } = await this.post<{ answers: number }>(`/api/rooms/${encodeURIComponent(room)}/samples`);
    return answers;
  }

  protected get<T>(path: string): Promise<T> {
    return this.request(path, { method: 'GET' });
  }

  protected post<T>(path: string, body?: unknown): Promise<T> {
    return this.send('POST', path, body);
  }

  protected send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return this.request(path, { method, ...sent });
  }

  private async request<T>(path: string, init: RequestInit): Promise<T> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await this.ask(path, { ...init, cache: 'no-store', credentials: 'same-origin', signal: stop.signal });
      // What is not JSON comes from something between us and the server, such as a login page of the venue.
      const said: unknown = answer.status === 204 ? undefined : await answer.json();
      if (answer.ok) return said as T;
      throw problem(said, answer.status);
    } catch (error) {
      if (error instanceof ApiError) throw error;
      throw new ApiError('offline', 0, 'The server cannot be reached.');
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Why a request was refused, of what the server said; anything else was not said by our server. */
export function problem(said: unknown, status: number): ApiError {
  const { code, sentence } = ((said as { error?: unknown } | null)?.error ?? {}) as { code?: unknown; sentence?: unknown };
  if (typeof code === 'string' && typeof sentence === 'string') return new ApiError(code, status, sentence);
  return new ApiError('offline', status, 'The server cannot be reached.');
}
