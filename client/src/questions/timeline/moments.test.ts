import { expect, test } from 'vitest';
import type { Moment, Timeline, TimelineAnswer } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { final, put, take, tapped, tooLong, wordless, write } from './moments';

const text = (nl: string) => ({ nl });
const question: Timeline = {
  ...about, kind: 'timeline', moments: 2,
  start: text('begin'), end: text('nu'), above: text('gepland'), below: text('ertussen'),
};
const moment = (at: number, words: string, side: Moment['side'] = 'above'): Moment => ({ at, side, text: words });
const line = (...moments: Moment[]): TimelineAnswer => ({ kind: 'timeline', moments });

test('a moment begins with a tap, and its words come after', () => {
  const draft = put(null, 0, { at: 30, side: 'below' });
  expect(draft).toEqual(line(moment(30, '', 'below')));
  expect(wordless(draft)).toBe(true);
  expect(wordless(write(draft, 0, 'lunch'))).toBe(false);
});

test('another tap moves a moment without words, begins the next one after that, and moves again when there are no more', () => {
  expect(tapped(question, null, 0)).toBe(0);
  expect(tapped(question, line(moment(3, ' ')), 0)).toBe(0);
  expect(tapped(question, line(moment(3, 'a')), 0)).toBe(1);
  expect(tapped(question, line(moment(3, 'a'), moment(5, 'b')), 1)).toBe(1);
});

test('a moment keeps its words when it moves', () => {
  expect(put(line(moment(3, 'a'), moment(9, 'b')), 0, { at: 50, side: 'below' })).toEqual(line(moment(50, 'a', 'below'), moment(9, 'b')));
});

test('the last moment that is taken away leaves no draft', () => {
  expect(take(line(moment(3, 'a'), moment(9, 'b')), 0)).toEqual(line(moment(9, 'b')));
  expect(take(line(moment(3, 'a')), 0)).toBeNull();
});

test('what is sent runs from the beginning to the end, says each thing once, and leaves out what has no words', () => {
  expect(final(line(moment(80, 'nu'), moment(10, ' een  begin '), moment(40, ' '), moment(80, 'nu')))).toEqual(line(moment(10, 'een begin'), moment(80, 'nu')));
});

test('the longest moment tells by how much it is too long', () => {
  expect(tooLong(line(moment(1, 'x'.repeat(80))))).toBe(0);
  expect(tooLong(line(moment(1, 'x'), moment(2, 'x'.repeat(83))))).toBe(3);
});
