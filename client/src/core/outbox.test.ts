import { expect, test } from 'vitest';
import { Outbox, type Keep } from './outbox';

class Memory implements Keep {
  items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

const broken: Keep = {
  getItem: () => { throw new Error('forbidden'); },
  setItem: () => { throw new Error('full'); },
  removeItem: () => { throw new Error('forbidden'); },
};

test('each change of an answer raises its rev by one, per round', () => {
  const outbox = new Outbox(new Memory(), 'room');
  expect(outbox.put('r1', ['ruimte']).rev).toBe(1);
  expect(outbox.put('r1', ['lef']).rev).toBe(2);
  expect(outbox.put('r2', 'b').rev).toBe(1);
});

test('only the newest answer of a round waits', () => {
  const outbox = new Outbox(new Memory(), 'room');
  outbox.put('r1', 'a');
  outbox.put('r1', 'b');
  expect(outbox.waiting()).toEqual([{ round: 'r1', rev: 2, answer: 'b' }]);
});

test('an unsettled answer survives a reload', () => {
  const keep = new Memory();
  new Outbox(keep, 'room').put('r1', { words: ['moed'] });
  expect(new Outbox(keep, 'room').waiting()).toEqual([{ round: 'r1', rev: 1, answer: { words: ['moed'] } }]);
});

test('settling stops the sending and remembers answer and rev', () => {
  const keep = new Memory();
  const outbox = new Outbox(keep, 'room');
  outbox.put('r1', 'a');
  outbox.settle('r1', 1);
  expect(outbox.waiting()).toEqual([]);
  expect(outbox.last('r1')).toEqual({ round: 'r1', rev: 1, answer: 'a', waiting: false });
  expect(new Outbox(keep, 'room').put('r1', 'b').rev).toBe(2);
});

test('a late acknowledgement of an older rev settles nothing', () => {
  const outbox = new Outbox(new Memory(), 'room');
  outbox.put('r1', 'a');
  outbox.put('r1', 'b');
  outbox.settle('r1', 1);
  expect(outbox.waiting()).toHaveLength(1);
});

test('a newer rev on the server moves this phone up', () => {
  const outbox = new Outbox(new Memory(), 'room');
  outbox.settle('r1', 7);
  expect(outbox.put('r1', 'a').rev).toBe(8);
});

test('two tabs of one phone never use the same rev twice', () => {
  const keep = new Memory();
  const one = new Outbox(keep, 'room');
  const other = new Outbox(keep, 'room');
  one.put('r1', 'a');
  expect(other.put('r1', 'b').rev).toBe(2);
  expect(one.put('r1', 'c').rev).toBe(3);
});

test('rooms do not see each other', () => {
  const keep = new Memory();
  new Outbox(keep, 'one').put('r1', 'a');
  expect(new Outbox(keep, 'other').waiting()).toEqual([]);
});

test('without a working storage an answer still waits until it is settled', () => {
  const outbox = new Outbox(broken, 'room');
  outbox.put('r1', 'a');
  expect(outbox.waiting()).toHaveLength(1);
  outbox.settle('r1', 1);
  expect(outbox.waiting()).toEqual([]);
  outbox.clear();
  expect(outbox.last('r1')).toBeNull();
});

test.each(['not json', '[]', 'null', '{"r1":{"rev":"x"}}'])('a damaged storage (%s) holds nothing', (text) => {
  const keep = new Memory();
  keep.setItem('klankbord:outbox:room', text);
  expect(new Outbox(keep, 'room').waiting()).toEqual([]);
});

test('clearing forgets the room', () => {
  const keep = new Memory();
  const outbox = new Outbox(keep, 'room');
  outbox.put('r1', 'a');
  outbox.clear();
  expect(keep.items.size).toBe(0);
  expect(outbox.last('r1')).toBeNull();
});
