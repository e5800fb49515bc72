import { expect, test } from 'vitest';
import { contrast, distance, lightness, nearest, through } from './sight';

test('contrast is the ratio of WCAG: black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#d37422', '#d37422')).toBe(1);
  // The lightest grey that passes on white at 4.5, a value many tools agree on.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('red and green of one lightness are far apart, and near without the cones that tell them apart', () => {
  const [red, green] = ['#c86450', '#7d8c32'];
  expect(distance(red, green, 'usual')).toBeGreaterThan(40);
  expect(distance(red, green, 'deutan')).toBeLessThan(12);
});

test('the nearest two of some colours are found for each sight', () => {
  const { pair } = nearest({ black: '#000000', coal: '#101010', white: '#ffffff' }, 'tritan');
  expect(pair).toEqual(['black', 'coal']);
});

test('lightness runs from black to white', () => {
  expect(lightness('#000000')).toBe(0);
  expect(lightness('#ffffff')).toBeCloseTo(1);
});

test('half of white on black is the grey between them', () => {
  expect(through('#ffffff', '#000000', 0.5)).toBe('#808080');
});
