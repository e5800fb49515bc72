import { expect, test } from 'vitest';
import { forPhone } from './slim.ts';

test('rules for a wall or a desk are left out, also out of a list and inside a condition', () => {
  const css = '.a{color:red}[data-surface=wall] .a:not(.c){color:blue}:root:not([data-surface=phone]) .a{top:0}[data-surface=desk]{--s:1}.b,[data-surface=wall] .b{margin:0}@media (min-height:1px){[data-surface=wall] .c{top:0}.c{left:0}}';
  expect(forPhone(css)).toBe('.a{color:red}.b{margin:0}@media (min-height:1px){.c{left:0}}');
});

test('a rule for the phone holds for the root, and one that would have to be understood stays as it is', () => {
  const css = '[data-surface=phone] .a{color:red}:is([data-surface=wall],.b) .a{top:0}';
  expect(forPhone(css)).toBe(':root .a{color:red}:is([data-surface=wall],.b) .a{top:0}');
});
