/** Nothing is too small to be read where it is shown: every size of type in the style sheets, at its smallest. */
import { describe, expect, test } from 'vitest';
import { all, tokens, where, type Declared } from './colour/sheets.test-support';
import { declarations } from './colour/sheet';

/** The least size on the wall, in units of 1/108 of its height, and near the eyes, in pixels. */
const least = { wall: 3, phone: 15 };

/** What a value is at its smallest, in the unit of its surface; null where it depends on what is around it. */
type Measure = (value: string) => number | null;

/** What is a unit for others to count in, and no size of type. */
const units = ['.inquiries-list', '.flags-field'];

/** What may be smaller, and why. */
const allowed: Readonly<Record<string, string>> = {
  'questions/grid/Plane.css: .plane-label': 'the longest word of a narrow zone stays whole; every zone is named again under the plane, at full size',
  "questions/spectrum/Show.css: [data-surface='phone'] .spectrum-poles": 'the longest word of a pole stays whole, and never under 13 pixels',
};

const sizes = all.filter(({ property, selector }) => property === 'font-size' && !units.includes(selector));

describe('on the wall', () => {
  const measure = measureFor('wall', { rem: 0, u: 1 });

  test('no type is under 3 units', () => {
    const wrong = sizes.filter((one) => at(one, 'wall') && /var\(--(u|s|size-\w+)\b/.test(one.value) && tooSmall(measure(one.value), least.wall));
    expect(wrong.map(where)).toEqual([]);
  });

  test('type grows with the wall', () => {
    const fixed = sizes.filter(({ file, value }) => file.startsWith('apps/presenter/screen/') && /^[\d.]+(rem|px|vh|vw)$/.test(value));
    expect(fixed.map(where)).toEqual([]);
  });
});

test('on a phone no type is under 15 pixels', () => {
  const measure = measureFor('phone', { rem: 16, u: 0 });
  const wrong = sizes.filter((one) => at(one, 'phone') && !one.value.includes('var(--u)') && !(named(one) in allowed) && tooSmall(measure(one.value), least.phone));
  expect(wrong.map(where)).toEqual([]);
});

/** Whether a declaration holds on a surface: by its folder, and by what its selector says. */
function at({ file, selector }: Declared, surface: 'wall' | 'phone'): boolean {
  const other = surface === 'wall' ? /apps\/(participant|presenter\/(remote|gallery|check))\// : /apps\/presenter\/(screen|gallery|check)\/|ui\/(Stage|Strip)/;
  const elsewhere = surface === 'wall' ? /\[data-surface='(phone|desk)'\]/ : /:not\(\[data-surface='phone'\]\)|\[data-surface='(wall|desk)'\]/;
  return !other.test(file) && !elsewhere.test(selector.replace(surface === 'wall' ? /:not\([^)]*\)/g : / {2}/, ''));
}

function named({ file, selector }: Declared): string {
  return `${file}: ${selector}`;
}

function tooSmall(size: number | null, limit: number): boolean {
  return size !== null && size < limit;
}

/** Reads sizes with the tokens of a surface, and with these lengths of its units. */
function measureFor(surface: string, lengths: { rem: number; u: number }): Measure {
  const said = declarations(tokens).filter(({ selector, under }) => under.length === 0 && (selector === ':root' || selector === `[data-surface='${surface}']`));
  const values = Object.fromEntries(said.map(({ property, value }) => [property, value]));
  return function measure(value): number | null {
    const whole = value.replace(/var\((--[\w-]+)(?:, ?[^()]*(?:\([^()]*\))?)?\)/g, (use, name: string) => (name === '--u' ? `${lengths.u}` : name in values ? `(${values[name]})` : use));
    if (whole.includes('var(') && whole !== value) return measure(whole);
    const code = whole
      .replace(/calc\(/g, '(')
      .replace(/\b(min|max)\(/g, 'Math.$1(')
      .replace(/clamp\(([^,]+),.*,[^,]+\)$/, '($1)')
      .replace(/([\d.]+)rem/g, (_, n: string) => `${Number(n) * lengths.rem}`)
      // What is around it, or how wide the page is, may give nothing to it.
      .replace(/[\d.]+(em|vw|vh)\b/g, value.includes('max(') ? '0' : 'open');
    if (/^0$|[^\d\s.+*/,()Mathminx-]/.test(code)) return null;
    return Number(new Function(`return ${code}`)());
  };
}
