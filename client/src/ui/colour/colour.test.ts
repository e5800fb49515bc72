/** Every colour is seen where it is used: calculated from tokens.css, and from all style sheets that use it. */
import { describe, expect, test } from 'vitest';
import { apart, categories, decoration, grounds, marks, readable, steps, texts, visible, type Distance } from './roles';
import { named } from './sheet';
import { all, tokens, where, type Declared } from './sheets.test-support';
import { contrast, distance, lightness, nearest, sights, through, type Sight } from './sight';
import { themesOf, type Theme } from './tokens';

const themes = themesOf(tokens);

/** What repeats what stands before it. */
const backdrops = ['.spectrum-behind'];

/** Colours that belong to a thing and not to a theme. */
const own: Readonly<Record<string, string>> = {
  'ui/Qr.css': 'cameras want dark on light, whatever the theme',
  'apps/presenter/screen/Screen.css': 'a black screen is a projector that seems to be off',
  'apps/presenter/gallery/Sleeve.css': 'a sleeve is ink on coloured paper, by day and by night',
  'ui/Dialog.css': 'what lies behind a dialog goes into the dark',
};

test('auto is light on a device that prefers light', () => {
  expect(themes.auto).toEqual(themes.light);
});

test('both themes have every role', () => {
  expect(Object.keys(themes.light)).toEqual(Object.keys(themes.dark));
});

describe.each(['dark', 'light'] as Theme[])('on %s paper', (theme) => {
  const palette = themes[theme];
  const of = (role: string) => palette[role]!;

  test.each(texts)('%s is read from fifteen metres', (role) => {
    expect(contrast(of(role), of('paper'))).toBeGreaterThanOrEqual(readable.wall);
  });

  const pairs = Object.entries(grounds).flatMap(([ground, { text, at }]) => at.map((far): [string, string, Distance] => [text, ground, far]));
  test.each(pairs)('%s on %s is read (%s)', (text, ground, far) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(readable[far]);
  });

  test.each(marks)('%s is seen', (role) => {
    expect(contrast(of(role), of('paper'))).toBeGreaterThanOrEqual(visible);
  });

  test.each(Object.keys(sights) as Sight[])('categories are told apart, with %s sight', (sight) => {
    const colours = Object.fromEntries(categories.map((role) => [role, of(role)]));
    expect(nearest(colours, sight).distance).toBeGreaterThanOrEqual(apart);
  });

  test.each(Object.keys(sights) as Sight[])('who leads is told from the rest, with %s sight', (sight) => {
    expect(distance(of('accent'), of('calm'), sight)).toBeGreaterThanOrEqual(apart);
  });

  test('categories differ in lightness too', () => {
    const sorted = categories.map((role) => lightness(of(role))).sort();
    const least = Math.min(...sorted.slice(1).map((light, i) => light - sorted[i]!));
    expect(least).toBeGreaterThanOrEqual(steps.categories);
  });

  test('who leads is told from the rest by lightness alone', () => {
    expect(Math.abs(lightness(of('accent')) - lightness(of('calm')))).toBeGreaterThanOrEqual(steps.leader);
  });
});

test('no style sheet has a colour of its own', () => {
  const raw = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|red|green|blue|gr[ae]y|yellow|orange)\b/i;
  const wrong = all.filter(({ property, value, file }) => coloured(property) && raw.test(value) && !(file in own));
  expect(wrong.map(where)).toEqual([]);
});

test('ink is read on every sleeve', () => {
  const sleeves = all.filter(({ file }) => file === 'apps/presenter/gallery/Sleeve.css');
  const raw = (property: string) => sleeves.filter((one) => one.property === property && one.value.startsWith('#')).map(({ value }) => value);
  const [ink] = raw('color');
  expect(raw('background').length).toBe(6);
  for (const paper of raw('background')) expect(contrast(ink!, paper)).toBeGreaterThanOrEqual(readable.wall);
});

test('text has the colour of text', () => {
  const allowed = [...texts, 'paper', 'on-accent', 'on-fill'];
  const wrong = all.filter(({ property, value }) => property === 'color' && named(value).some((role) => !allowed.includes(role)));
  expect(wrong.map(where)).toEqual([]);
});

test('on a ground of its own, text has the colour that is read there', () => {
  const of: Readonly<Record<string, string>> = { ...Object.fromEntries(Object.entries(grounds).map(([ground, { text }]) => [ground, text])), fill: 'on-fill' };
  const wrong = together('background', 'color').filter(([ground, text]) => ground in of && of[ground] !== text);
  expect(wrong.map(([, , rule]) => rule)).toEqual([]);
});

test('text on the accent stands on a fill where a wall may show it', () => {
  const wrong = together('background', 'color').filter(([ground, , rule]) => ground === 'accent' && !/^apps\/participant|Ask\.css/.test(rule));
  expect(wrong.map(([, , rule]) => rule)).toEqual([]);
});

test('what can be pressed or written in has an edge, and a line is only between things', () => {
  const around = /^border(-color)?$/;
  const wrong = all.filter(({ property, value, selector }) => around.test(property) && !/disabled/.test(selector) && named(value).some((role) => decoration.includes(role)));
  expect(wrong.map(where)).toEqual([]);
});

test('a mark that shows what is behind it is seen all the same', () => {
  const faint = all.filter(({ property, value, under }) => property === 'opacity' && Number(value) > 0 && Number(value) < 1 && !under.some((one) => one.startsWith('@keyframes')));
  const wrong = faint.filter(({ selector, value, file }) => {
    if (/disabled|aria-busy/.test(selector) || backdrops.includes(selector)) return false;
    const rule = all.filter((one) => one.file === file && one.selector === selector && one.property === 'background');
    const roles = rule.flatMap((one) => named(one.value)).filter((role) => !decoration.includes(role));
    return roles.length === 0 || roles.some((role) => (['dark', 'light'] as const).some((theme) => seen(role, theme, Number(value)) < visible));
  });
  expect(wrong.map(where)).toEqual([]);

  function seen(role: string, theme: Theme, part: number): number {
    const { [role]: mark, paper } = themes[theme];
    return contrast(through(mark!, paper!, part), paper!);
  }
});

/** Whether a property takes a colour. */
function coloured(property: string): boolean {
  return /color|background|border|outline|fill|stroke|shadow|decoration/.test(property);
}

/** The roles that two properties of one rule name, with the rule. */
function together(one: string, other: string): [string, string, string][] {
  const rule = ({ file, selector, under }: Declared) => `${file}: ${[...under, selector].join(' ')}`;
  const of = (property: string) => all.filter((declared) => declared.property === property);
  return of(one).flatMap((first) =>
    of(other)
      .filter((second) => rule(second) === rule(first))
      .flatMap((second) => named(first.value).flatMap((ground) => named(second.value).map((text): [string, string, string] => [ground, text, rule(first)]))),
  );
}
