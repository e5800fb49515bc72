import { expect, test } from 'vitest';
import { declarations, named } from './sheet';

test('a declaration knows its rule and the conditions around it', () => {
  const css = '/* no { rule } */ .a, .b { color: var(--ink); margin: 0 } @media (x: y) { .c { top: 0 } }';
  expect(declarations(css)).toEqual([
    { selector: '.a, .b', property: 'color', value: 'var(--ink)', under: [] },
    { selector: '.a, .b', property: 'margin', value: '0', under: [] },
    { selector: '.c', property: 'top', value: '0', under: ['@media (x: y)'] },
  ]);
});

test('a keyframe carries the name of its animation', () => {
  const [one] = declarations('@keyframes rise { from { opacity: 0; } }');
  expect(one).toEqual({ selector: '@keyframes rise from', property: 'opacity', value: '0', under: ['@keyframes rise'] });
});

test('roles are named by var(), also inside another function', () => {
  expect(named('color-mix(in srgb, var(--paper) 84%, var(--ink-2, red))')).toEqual(['paper', 'ink-2']);
});
