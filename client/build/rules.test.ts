import { expect, test } from 'vitest';
import { heardRules, saidRules } from './rules.ts';

test('a rule stays where all its classes are said, whole or as the start of a name', () => {
  expect(saidRules('.bar{top:0}.bar-before{left:0}', 'h("div", { class: "bar" })')).toBe('.bar{top:0}');
  expect(saidRules('.grid-few .dot{top:0}.grid-few .ring{top:0}', 'class: `grid grid-${size}`, class: "dot"')).toBe('.grid-few .dot{top:0}');
  expect(saidRules('.plane-x-low{top:0}', 'class: "plane-" + at')).toBe('.plane-x-low{top:0}');
});

test('of a list only what is said stays, and of a condition nothing where nothing is', () => {
  expect(saidRules('.a,.b{top:0}@media (min-width:9px){.b{left:0}}@media (min-width:9px){.a{left:0}}', '"a"')).toBe('.a{top:0}@media (min-width:9px){.a{left:0}}');
});

test('what an element must not have need not be said, and what has no class applies', () => {
  const css = '.a:not(.b){top:0}:root a:hover{left:0}@keyframes rise{0%{top:0}}';
  expect(saidRules(css, '"a"')).toBe(css);
});

test('what a rule for the root says otherwise is left out of the rule that it overrides', () => {
  expect(heardRules('.bars{height:100%;gap:1px}:root .bars{height:auto}')).toBe('.bars{gap:1px}:root .bars{height:auto}');
  expect(heardRules('.bars{row-gap:1px;column-gap:2px}:root .bars{gap:0}')).toBe(':root .bars{gap:0}');
  expect(heardRules('.bars{height:100%}:root .bars,:root .rows{height:auto}')).toBe(':root .bars,:root .rows{height:auto}');
});

test('what may hold, or not for the same elements, stays', () => {
  const css = '.bars{height:100%;left:0!important}@media (min-width:9px){.bars{top:0}:root .bars{height:auto}}:root .bars-few{top:0}:root .bars{left:1px}';
  expect(heardRules(css)).toBe(css);
});
