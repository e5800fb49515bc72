import { expect, test } from 'vitest';
import { asked, forPhone, withShortKeys } from './slim.ts';

test('rules for a wall or a desk are left out, also out of a list and inside a condition', () => {
  const css = '.a{color:red}[data-surface=wall] .a:not(.c){color:blue}:root:not([data-surface=phone]) .a{top:0}[data-surface=desk]{--s:1}.b,[data-surface=wall] .b{margin:0}@media (min-height:1px){[data-surface=wall] .c{top:0}.c{left:0}}';
  expect(forPhone(css)).toBe('.a{color:red}.b{margin:0}@media (min-height:1px){.c{left:0}}');
});

test('a rule for the phone stays, and one that would have to be understood stays as it is', () => {
  const css = '[data-surface=phone] .a{color:red}:is([data-surface=wall],.b) .a{top:0}';
  expect(forPhone(css)).toBe(css);
});

test('messages are called by the same short name where they are and where they are asked for, also in another file', () => {
  const code = 'let n={"ask.send":"Verstuur","ask.keep":"Houd"};t(`ask.send`);t("ask.keep")';
  expect(withShortKeys([code, 't("ask.keep")'], ['ask.send', 'ask.keep'])).toEqual(['let n={"$0":"Verstuur","$1":"Houd"};t(`$0`);t("$1")', 't("$1")']);
});

test('a family that is put together while the page runs keeps its names, and so does what is no message', () => {
  const page = 't(`reason.${e}`);n={"ask.send":2};load("klankbord.nl")';
  const later = 'n={"reason.much":1,"ask.send":2}';
  const named = ['t(`reason.${e}`);n={"$0":2};load("klankbord.nl")', 'n={"reason.much":1,"$0":2}'];
  expect(withShortKeys([page, later], ['reason.much', 'ask.send'])).toEqual(named);
});

test('what a page asks for is seen in any quotes, and not in part of another name', () => {
  expect(asked('t(`grid.take`);t("grid.x");t(`grid.hint.more`)', ['grid.take', 'grid.x', 'grid.y', 'grid.hint'])).toEqual(['grid.take', 'grid.x']);
});
