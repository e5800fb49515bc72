import { expect, test } from 'vitest';
import { placeOf, questionAddress, roomAddress, slideId } from './place';

test('a room has an address of its own, and a slide in it', () => {
  const { pathname, hash } = new URL(roomAddress('a/b c', 3), 'http://a');
  expect([placeOf(pathname), hash]).toEqual([{ at: 'room', room: 'a/b c' }, `#${slideId(3)}`]);
});

test('a question over time has an address with its rooms', () => {
  const { pathname, search } = new URL(questionAddress('spannend', ['a', 'b']), 'http://a');
  expect([placeOf(pathname), search]).toEqual([{ at: 'question', question: 'spannend' }, '?rooms=a,b']);
  expect([placeOf('/archive/questions'), questionAddress('lef')]).toEqual([{ at: 'questions' }, '/archive/questions/lef']);
});

test('whatever else stands there is the list', () => {
  for (const path of ['/archive', '/archive/', '/archive/rooms', '/archive/rooms/a/b']) expect(placeOf(path)).toEqual({ at: 'list' });
});
