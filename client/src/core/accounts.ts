/** The HTTP API of people and access: accounts, teams, invitations, sessions and tokens. */
import { Api, type Session } from './api';

export const roles = ['moderator', 'presenter', 'organiser', 'admin'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['read-rooms', 'open-rooms', 'command-rooms', 'share-rooms', 'read-decks', 'read-archive', 'annotate-archive', 'share-archive', 'export-archive', 'add-to-archive', 'forget', 'people'] as const;
export type Scope = (typeof scopes)[number];

export interface Team {
  id: string;
  name: string;
}

export interface Person {
  id: string;
  login: string;
  name: string;
  role: Role;
  /** `invited` until they have been in; `off` when an admin let them out. */
  state: 'invited' | 'active' | 'off';
  /** They have a password. */
  password: boolean;
  /** They come in by the organisation's own sign-in. */
  external: boolean;
  teams: Team[];
}

/** What an admin decides about somebody. */
export interface PersonChange {
  name: string;
  role: Role;
  state: Person['state'];
  /** By their ids. */
  teams: string[];
}

export interface Invited {
  person: Person;
  /** For this person only; it works once. */
  link: string;
}

export interface WaysIn {
  /** Somebody has an account. */
  accounts: boolean;
  /** The name of the organisation's own sign-in. */
  provider: string | null;
}

export interface SignedIn {
  id: string;
  /** Unix time in milliseconds. */
  since: number;
  /** What the browser called itself. */
  device: string;
  here: boolean;
}

export interface Token {
  id: string;
  name: string;
  scopes: Scope[];
  /** Unix time in milliseconds, as `used`, which is the last day. */
  expires: number;
  used: number | null;
}

export interface Tokens {
  tokens: Token[];
  /** Those with which a token of one's own could do something. */
  scopes: Scope[];
}

const at = (...parts: string[]): string => ['/api', ...parts.map(encodeURIComponent)].join('/');

export class Accounts extends Api {
  waysIn(): Promise<WaysIn> {
    return this.get('/api/ways-in');
  }

  /** Where to sign in at the organisation; with an invitation, as the person who was invited. */
  async signIn(invitation: string | null): Promise<string> {
    return (await this.post<{ location: string }>('/api/sign-in', { invitation })).location;
  }

  /** Makes the first account, an admin's. */
  begin(login: string, name: string, password: string): Promise<Session> {
    return this.post('/api/accounts', { login, name, password });
  }

  invited(invitation: string): Promise<Person> {
    return this.post('/api/invitations/show', { invitation });
  }

  accept(invitation: string, password: string): Promise<Session> {
    return this.post('/api/invitations/accept', { invitation, password });
  }

  account(): Promise<Person> {
    return this.get('/api/account');
  }

  changePassword(current: string, password: string): Promise<void> {
    return this.send('PUT', '/api/account/password', { current, password });
  }

  goOut(): Promise<void> {
    return this.send('DELETE', '/api/session');
  }

  async sessions(): Promise<SignedIn[]> {
    return (await this.get<{ sessions: SignedIn[] }>('/api/account/sessions')).sessions;
  }

  /** Signs one browser out, or every one of them. */
  end(session?: string): Promise<void> {
    return this.send('DELETE', session === undefined ? '/api/account/sessions' : at('account', 'sessions', session));
  }

  tokens(): Promise<Tokens> {
    return this.get('/api/tokens');
  }

  /** The token itself is told this once. */
  async makeToken(name: string, scopes: Scope[], days: number): Promise<string> {
    return (await this.post<{ token: string }>('/api/tokens', { name, scopes, days })).token;
  }

  revoke(token: string): Promise<void> {
    return this.send('DELETE', at('tokens', token));
  }

  async people(): Promise<Person[]> {
    return (await this.get<{ people: Person[] }>('/api/people')).people;
  }

  add(login: string, name: string, role: Role, teams: string[]): Promise<Invited> {
    return this.post('/api/people', { login, name, role, teams });
  }

  change(person: string, change: PersonChange): Promise<Person> {
    return this.send('PUT', at('people', person), change);
  }

  invite(person: string): Promise<Invited> {
    return this.post(`${at('people', person)}/invitations`);
  }

  forget(person: string): Promise<void> {
    return this.send('DELETE', at('people', person));
  }

  async teams(): Promise<Team[]> {
    return (await this.get<{ teams: Team[] }>('/api/teams')).teams;
  }

  addTeam(name: string): Promise<Team> {
    return this.post('/api/teams', { name });
  }

  renameTeam(team: string, name: string): Promise<Team> {
    return this.send('PUT', at('teams', team), { name });
  }

  forgetTeam(team: string): Promise<void> {
    return this.send('DELETE', at('teams', team));
  }
}
