import { expect, test } from 'vitest';
import { placeOf, questionAddress, roomAddress, slideId, spotAddress, spotIn } from './place';

test('a room has an address of its own, and a slide in it', () => {
  const { pathname, hash } = new URL(roomAddress('a/b c', 3), 'http://a');
  expect([placeOf(pathname), hash]).toEqual([{ at: 'room', room: 'a/b c' }, `#${slideId(3)}`]);
});

test('a question over time has an address with its rooms and groups', () => {
  const { pathname, search } = new URL(questionAddress('spannend', { rooms: ['a', 'b'], labels: ['l'] }), 'http://a');
  expect([placeOf(pathname), search]).toEqual([{ at: 'question', question: 'spannend' }, '?rooms=a,b&labels=l']);
  expect(placeOf('/archive/labels')).toEqual({ at: 'labels' });
  expect([placeOf('/archive/questions'), questionAddress('lef')]).toEqual([{ at: 'questions' }, '/archive/questions/lef']);
});

test('whatever else stands there is the list', () => {
  for (const path of ['/archive', '/archive/', '/archive/rooms', '/archive/rooms/a/b']) expect(placeOf(path)).toEqual({ at: 'list' });
});

test('answers have an address in their room, as many of them as somebody came for', () => {
  for (const spot of [{ question: 'lef' }, { question: 'a&b', round: 2 }, { question: 'lef', round: 1, answer: 17 }, { question: 'lef', round: 1, label: 'citaat' }]) {
    const { pathname, search } = new URL(spotAddress('a', spot), 'http://a');
    expect([placeOf(pathname), spotIn(search)]).toEqual([{ at: 'room', room: 'a' }, spot]);
  }
  expect([spotIn(''), spotIn('?round=2'), spotIn('?question=lef&round=x&answer=-1')]).toEqual([null, null, { question: 'lef' }]);
});
