import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { asked, ownersOf, renamed, shortNames, spoken, withoutGaps } from './languages.ts';

const keys = ['ask.send', 'ask.keep', 'reason.much'];
const dutch = readCatalogue('nl', '{"@name": "Nederlands", "ask.send": "Verstuur", "ask.keep": "Houd", "reason.much": "{n, plural, one {# te veel} other {# te veel}}"}');

test('a message is called by the same short name where it is and where it is asked for', () => {
  const code = 't(`ask.send`);t("ask.keep")';
  const names = shortNames([code], ['ask.send', 'ask.keep']);
  expect(renamed(code, names)).toBe('t(`0`);t("1")');
  expect(spoken(dutch, ['ask.send', 'ask.keep'], names)).toEqual({ lang: 'nl', locale: 'nl', list: ['Verstuur', 'Houd'], messages: {} });
});

test('a family that is put together while the page runs keeps its names, and so does what is no message', () => {
  const code = 't(`reason.${e}`);n={"ask.send":2,"reason.much":1};load("klankbord.nl")';
  expect(renamed(code, shortNames([code], keys))).toBe('t(`reason.${e}`);n={"0":2,"reason.much":1};load("klankbord.nl")');
});

test('what a page asks for is seen in any quotes, and not in part of another name', () => {
  expect(asked('t(`grid.take`);t("grid.x");t(`grid.hint.more`)', ['grid.take', 'grid.x', 'grid.y', 'grid.hint'])).toEqual(['grid.take', 'grid.x']);
});

test('whoever puts a name together asks for its whole family, and for no other', () => {
  expect(asked('t(`invite.do.${role}`)', ['invite.do.remote', 'invite.qr', 'invite.do.presenter'])).toEqual(['invite.do.remote', 'invite.do.presenter']);
});

test('a language that misses a message says it in Dutch', () => {
  const half = readCatalogue('fy', '{"@name": "Frysk", "ask.send": "Ferstjoer"}');
  expect(spoken(withoutGaps(half, dutch), ['ask.send', 'ask.keep'], new Map()).messages).toEqual({ 'ask.send': 'Ferstjoer', 'ask.keep': 'Houd' });
});

test('what one part alone asks for is its own; what two ask for, or the page, is said by the page', () => {
  const parts = [[null, 't("ask.send")'], ['grid', 't("ask.send");t("grid.x");t("text.over")'], ['open', 't("text.over")']] as const;
  expect([...ownersOf(['ask.send', 'grid.x', 'text.over'], parts)]).toEqual([['grid.x', 'grid']]);
});
