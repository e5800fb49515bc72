import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decode, encode, type Value } from './codec';
import { SafeKeep } from './keep';
import type { Dial, LinkEvents } from './link';
import type { Keep } from './outbox';
import type { Ack, Answer, Choice, Cloud, Scene } from './protocol';
import { patience, Room } from './room';
import { about, sceneWith } from './scenes.test-support';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A phone's own storage. */
class Device implements Keep {
  items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

type Message = { t: string; [key: string]: Value };

/** A server that says what the test says; every link to it, in order. */
class FakeServer {
  links: { events: LinkEvents; heard: Message[]; closed: boolean }[] = [];

  readonly dial: Dial = (events) => {
    const link = { events, heard: [] as Message[], closed: false };
    this.links.push(link);
    return { send: (frame) => void (link.closed || link.heard.push(decode(frame) as Message)), close: () => void (link.closed = true) };
  };

  get link() {
    return this.links[this.links.length - 1]!;
  }

  get votes(): Message[] {
    return this.link.heard.filter(({ t }) => t === 'vote');
  }

  says(message: object): void {
    this.link.events.heard();
    this.link.events.frame(encode(message as Value));
  }

  joins(part: object = {}): void {
    this.link.events.opened();
    this.says({ t: 'joined', version: 1, secret: 's'.repeat(22), ballots: [], scene: scene(), ...part });
  }

  acks(part: Partial<Ack>): void {
    this.says({ t: 'ack', round: 'moed:1', rev: 1, status: 'ok', seq: 9, ballot: null, reason: null, retry: null, ...part });
  }
}

const question: Cloud = { ...about, kind: 'cloud', id: 'moed', entries: 3, length: 40 };

function scene(part: Partial<Scene> = {}): Scene {
  return sceneWith({ phase: 'open', at: 0, question, round: { key: 'moed:1', number: 1 }, visibility: 'reveal', ...part });
}

const said = (...words: string[]): Answer => ({ kind: 'cloud', words });

function enter(device: Keep | null = new Device(), part: { scene?: Scene; guest?: string; refused?: number } = {}) {
  const server = new FakeServer();
  const never: Dial = () => ({ send() {}, close() {} });
  let changes = 0;
  const room = new Room({
    code: '12345678', keep: new SafeKeep(device), ways: { websocket: server.dial, polling: never },
    scene: part.scene ?? null, refused: part.refused ?? null, guest: part.guest ?? null, changed: () => void (changes += 1), random: () => 0.5,
  });
  room.start();
  return { room, server, changes: () => changes };
}

test('a new phone joins without a secret, and keeps the one it is given', () => {
  const device = new Device();
  const { server } = enter(device);
  server.joins();
  expect(server.link.heard).toEqual([{ t: 'join', version: 1, code: '12345678', secret: null, guest: null }]);
  const again = enter(device);
  again.server.joins();
  expect(again.server.link.heard[0]).toMatchObject({ secret: 's'.repeat(22) });
});

test('what the QR code carried is remembered for this room', () => {
  const device = new Device();
  enter(device, { guest: 'g'.repeat(22) });
  const { server } = enter(device);
  server.joins();
  expect(server.link.heard[0]).toMatchObject({ guest: 'g'.repeat(22) });
});

test('an answer given before the line is there goes out when the server has let us in, not before', () => {
  const { room, server } = enter(new Device(), { scene: scene() });
  room.answer('moed:1', said('lef'));
  server.link.events.opened();
  expect(server.votes).toEqual([]);
  server.joins();
  expect(server.votes).toEqual([{ t: 'vote', round: 'moed:1', rev: 1, answer: { kind: 'cloud', words: ['lef'] } }]);
});

test('no vote goes out on a line that has not let us in, whatever else was heard on it', () => {
  const { room, server } = enter(new Device(), { scene: scene() });
  server.link.events.opened();
  server.says(scene());
  room.answer('moed:1', said('lef'));
  expect(server.votes).toEqual([]);
  server.joins();
  expect(server.votes).toHaveLength(1);
  server.link.events.lost(1006);
  vi.advanceTimersByTime(1_000);
  server.link.events.opened();
  server.says(scene());
  room.answer('moed:1', said('durf'));
  expect(server.votes).toEqual([]);
});

test('an answer acknowledged when the room is elsewhere is noted with its question', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  server.says(scene({ seq: 6, at: 1, question: null, round: null }));
  server.acks({});
  expect(room.notes['moed:1']).toEqual({ answer: said('lef'), question });
});

test('what was sent is no draft any more', () => {
  const { room, server } = enter();
  server.joins();
  room.write('moed:1', said('lef'));
  room.answer('moed:1', said('lef'));
  expect(room.draft('moed:1')).toBeNull();
});

test('an answer that is sent beside what is being written leaves that alone', () => {
  const { room, server } = enter();
  server.joins();
  room.write('moed:1', said('lef'));
  room.amend('moed:1', said('durf'));
  expect([room.draft('moed:1'), room.standing('moed:1').sending]).toEqual([said('lef'), said('durf')]);
});

test('an answer is on its way until the server says ok, and recorded from then on', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  expect(room.standing('moed:1')).toEqual({ recorded: null, sending: said('lef'), trouble: null });
  server.acks({ status: 'ok' });
  expect(room.standing('moed:1')).toEqual({ recorded: said('lef'), sending: null, trouble: null });
});

test('C2 C5: when the acknowledgement is lost, the same rev goes out again, and dup settles it', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  vi.advanceTimersByTime(patience + 500);
  expect(server.votes.map(({ rev }) => rev)).toEqual([1, 1]);
  server.acks({ status: 'dup', ballot: { round: 'moed:1', rev: 1, answer: said('lef') } });
  vi.advanceTimersByTime(20_000);
  expect(server.votes).toHaveLength(2);
  expect(room.standing('moed:1').recorded).toEqual(said('lef'));
});

test('busy means the same rev again, after the time the server named and a jitter', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  server.acks({ status: 'busy', retry: 400 });
  vi.advanceTimersByTime(599);
  expect(server.votes).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(server.votes.map(({ rev }) => rev)).toEqual([1, 1]);
  expect(room.standing('moed:1').sending).toEqual(said('lef'));
});

test('an answer that waits survives a reload and goes out after joining', () => {
  const device = new Device();
  enter(device, { scene: scene() }).room.answer('moed:1', said('lef'));
  const { room, server } = enter(device);
  expect(room.standing('moed:1').sending).toEqual(said('lef'));
  server.joins();
  expect(server.votes).toMatchObject([{ rev: 1 }]);
});

test('an answer that waits goes out again on the next line', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  server.link.events.lost(1006);
  vi.advanceTimersByTime(1_000);
  expect(server.links).toHaveLength(2);
  server.joins();
  expect(server.votes).toMatchObject([{ rev: 1 }]);
});

test('a changed answer has a higher rev, and a late ok for the older one does not settle it', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  room.answer('moed:1', said('durf'));
  server.acks({ rev: 1 });
  expect(room.standing('moed:1')).toEqual({ recorded: said('lef'), sending: said('durf'), trouble: null });
  server.acks({ rev: 2 });
  expect(room.standing('moed:1')).toEqual({ recorded: said('durf'), sending: null, trouble: null });
});

test('what came too late is given back as a draft, beside what is recorded', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('durf'));
  server.acks({ status: 'closed', seq: null, ballot: { round: 'moed:1', rev: 0, answer: said('lef') } });
  expect(room.standing('moed:1')).toEqual({ recorded: said('lef'), sending: null, trouble: 'closed' });
  expect(room.draft('moed:1')).toEqual(said('durf'));
});

test('what the server does not take is given back with the reason, and not sent again', () => {
  const { room, server } = enter();
  server.joins();
  const reason = { code: 'word_too_long', values: { most: 40 }, sentence: 'A word has at most 40 characters.' };
  room.answer('moed:1', said('x'.repeat(41)));
  server.acks({ status: 'invalid', seq: null, reason });
  expect(room.standing('moed:1')).toEqual({ recorded: null, sending: null, trouble: reason });
  expect(room.draft('moed:1')).toEqual(said('x'.repeat(41)));
  vi.advanceTimersByTime(20_000);
  expect(server.votes).toHaveLength(1);
});

test('writing on makes the trouble go', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  server.acks({ status: 'closed', seq: null });
  room.write('moed:1', said('lef!'));
  expect(room.standing('moed:1').trouble).toBeNull();
});

test('a newer draft is not overwritten by an answer that comes back', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  room.write('moed:1', said('lef', 'du'));
  server.acks({ status: 'closed', seq: null });
  expect(room.draft('moed:1')).toEqual(said('lef', 'du'));
});

test('a draft survives a reload, and no scene touches it', () => {
  const device = new Device();
  const first = enter(device);
  first.server.joins();
  first.room.write('moed:1', said('du'));
  first.server.says(scene({ seq: 6, phase: 'closed' }));
  const { room, server } = enter(device);
  server.joins({ scene: scene({ seq: 7, phase: 'revealed' }) });
  expect(room.draft('moed:1')).toEqual(said('du'));
});

test('C7: within an epoch a lower seq is ignored; the same seq and a new epoch are taken', () => {
  const { room, server } = enter();
  server.joins();
  server.says(scene({ seq: 4, phase: 'lobby' }));
  expect(room.scene?.phase).toBe('open');
  server.says(scene({ seq: 5, present: 2 }));
  expect(room.scene?.present).toBe(2);
  server.says(scene({ epoch: 'e2', seq: 1, phase: 'waiting' }));
  expect(room.scene?.phase).toBe('waiting');
});

test('what the server has of us counts, also what another tab sent', () => {
  const { room, server } = enter();
  server.joins({ ballots: [{ round: 'moed:1', rev: 7, answer: said('lef') }] });
  expect(room.notes['moed:1']).toEqual({ answer: said('lef'), question });
  room.answer('moed:1', said('durf'));
  expect(server.votes).toMatchObject([{ rev: 8 }]);
});

test('after a restore the phone gives the open round what the server lost', () => {
  const { room, server } = enter();
  server.joins();
  room.answer('moed:1', said('lef'));
  server.acks({});
  server.link.events.lost(1006);
  vi.advanceTimersByTime(1_000);
  server.joins({ scene: scene({ epoch: 'e2', seq: 1 }) });
  expect(server.votes).toMatchObject([{ rev: 2, answer: { words: ['lef'] } }]);
  expect(room.standing('moed:1')).toMatchObject({ recorded: null, sending: said('lef') });
});

test('in another room with an old code nothing of the old one is sent or shown; what waited is a draft', () => {
  const device = new Device();
  const first = enter(device);
  first.server.joins();
  first.room.answer('moed:1', said('lef'));
  first.server.acks({});
  first.room.answer('oud:1', said('oud'));
  const { room, server } = enter(device);
  server.joins({ secret: 'n'.repeat(22), scene: scene({ epoch: 'e9' }) });
  expect(server.votes).toEqual([]);
  expect(room.notes).toEqual({});
  expect(room.draft('oud:1')).toEqual(said('oud'));
});

test('a server that does not understand us is not asked the same again after a reload', () => {
  const device = new Device();
  const first = enter(device);
  first.server.joins();
  first.room.answer('moed:1', said('lef'));
  first.server.link.events.lost(4501);
  expect(first.room.refused).toBe(4501);
  const { room, server } = enter(device);
  server.joins();
  expect(server.votes).toEqual([]);
  expect(room.draft('moed:1')).toEqual(said('lef'));
});

test('a planned restart is a pause: the page says so, leaves, and comes back when told', () => {
  const { room, server } = enter();
  server.joins();
  server.says({ t: 'bye', wait: 3_000 });
  expect([room.restarting, room.line]).toEqual([true, 'waiting']);
  vi.advanceTimersByTime(3_000);
  server.joins();
  expect([room.restarting, room.line]).toEqual([false, 'joined']);
});

test('the reason of a refusal is known until we are let in', () => {
  const { room, server } = enter();
  server.link.events.opened();
  server.says({ t: 'error', code: 4004, sentence: 'Wait a minute.', come_back: true });
  server.link.events.lost(4004);
  expect([room.refused, room.line]).toEqual([4004, 'waiting']);
  vi.advanceTimersByTime(10_000);
  server.joins();
  expect(room.refused).toBeNull();
});

test('a wrong code ends it', () => {
  const { room, server } = enter();
  server.link.events.lost(4502);
  expect([room.refused, room.line]).toEqual([4502, 'ended']);
});

test('a page that came with a refusal does not ask again', () => {
  const { room, server } = enter(new Device(), { refused: 4502 });
  expect(server.links).toHaveLength(0);
  expect([room.refused, room.line]).toEqual([4502, 'ended']);
});

test('whoever was let in before asks all the same, for a room that is over knows them', () => {
  const device = new Device();
  enter(device).server.joins();
  const { room, server } = enter(device, { refused: 4502 });
  expect(room.refused).toBeNull();
  server.joins();
  expect(server.link.heard[0]).toMatchObject({ t: 'join', secret: 's'.repeat(22) });
  const scanned = enter(new Device(), { refused: 4502, guest: 'g'.repeat(22) });
  expect(scanned.server.links).toHaveLength(1);
});

test('frames nobody understands change nothing', () => {
  const { room, server, changes } = enter();
  server.joins();
  const before = changes();
  server.link.events.frame(new Uint8Array([0xc1]));
  server.says({ t: 'fireworks' });
  expect(changes()).toBe(before);
  expect(room.line).toBe('joined');
});

test('without storage the room works as long as the page', () => {
  const { room, server } = enter(null);
  server.joins();
  room.write('moed:1', said('le'));
  expect(room.draft('moed:1')).toEqual(said('le'));
  room.answer('moed:1', said('lef'));
  server.acks({});
  server.link.events.lost(1006);
  vi.advanceTimersByTime(1_000);
  server.joins({ ballots: [{ round: 'moed:1', rev: 1, answer: said('lef') }] });
  expect(server.link.heard[0]).toMatchObject({ secret: 's'.repeat(22) });
  expect(room.standing('moed:1').recorded).toEqual(said('lef'));
});

test('a shuffle has the same seed on every visit', () => {
  const device = new Device();
  expect(enter(device).room.seed).toBe(enter(device).room.seed);
});

test('forgetting leaves nothing of the room on the phone', () => {
  const device = new Device();
  const { room, server } = enter(device);
  server.joins();
  room.write('moed:1', said('du'));
  room.answer('moed:1', said('lef'));
  room.forget();
  expect([...device.items].filter(([, value]) => /lef|du|12345678/.test(value))).toEqual([]);
  expect([...device.items.keys()].filter((key) => key.includes('12345678'))).toEqual([]);
});

test('a choice of nothing is an answer like any other', () => {
  const choice: Choice = { ...question, kind: 'choice', options: [], pick: 1, shuffle: false, abstain: true } as unknown as Choice;
  const { room, server } = enter();
  server.joins({ scene: scene({ question: choice }) });
  room.answer('moed:1', { kind: 'choice', picks: [] });
  server.acks({});
  expect(room.standing('moed:1').recorded).toEqual({ kind: 'choice', picks: [] });
});

// ── At one's own pace ──

const lef: Cloud = { ...question, id: 'lef' };
const paced = (part: Partial<Scene> = {}) =>
  sceneWith({ phase: 'paced', paced: [question, lef].map((one) => ({ chapter: null, question: one })), ...part });

test('where everybody goes at their own pace, answers go out for every question, and are kept with it', () => {
  const { room, server } = enter();
  server.joins({ scene: paced() });
  room.answer('moed:1', said('a'));
  room.answer('lef:1', said('b'));
  expect(server.votes.map(({ round }) => round)).toContain('lef:1');
  server.acks({ round: 'lef:1' });
  server.acks({});
  expect(Object.entries(room.notes).map(([round, note]) => [round, note.question?.id])).toEqual([['lef:1', 'lef'], ['moed:1', 'moed']]);
});

test('the place is the same after a reload, and nobody else’s in another room of this code', () => {
  const device = new Device();
  const { room, server } = enter(device);
  expect(room.place).toBeNull();
  server.joins({ scene: paced() });
  room.turn('lef');
  expect(enter(device).room.place).toBe('lef');
  server.joins({ secret: 'n'.repeat(22), scene: paced({ epoch: 'e9' }) });
  expect(room.place).toBeNull();
});

test('a server that was set back gets what it had of every question again', () => {
  const { room, server } = enter();
  server.joins({ scene: paced() });
  room.answer('lef:1', said('b'));
  server.acks({ round: 'lef:1' });
  server.link.events.lost(1006);
  vi.advanceTimersByTime(1_000);
  server.joins({ scene: paced({ epoch: 'e2' }) });
  expect(server.votes).toMatchObject([{ round: 'lef:1', answer: said('b') }]);
});

test('what is written beside an answer stays on the phone, and goes when the room is forgotten', () => {
  const device = new Device();
  const { room, server } = enter(device);
  server.joins();
  room.note('moed:1', ['voor mij']);
  expect(enter(device).room.margin('moed:1')).toEqual(['voor mij']);
  expect(JSON.stringify(server.link.heard)).not.toContain('voor mij');
  room.forget();
  expect([...device.items.values()].join()).not.toContain('voor mij');
});

test('an answer to any round is on its way until it is settled', () => {
  const { room, server } = enter();
  server.joins();
  expect(room.waiting).toBe(false);
  room.answer('moed:1', said('lef'));
  expect(room.waiting).toBe(true);
  server.acks({});
  expect(room.waiting).toBe(false);
});
