/** What was measured of the colours, as the tables of docs/reference/design-tokens.md. */
import { categories, grounds, marks, texts } from './roles';
import { contrast, distance, lightness, nearest, sights, type Sight } from './sight';
import type { Palette, Themes } from './tokens';

const everybody = Object.keys(sights) as Sight[];

/** The tables, in Markdown. */
export function tables(themes: Themes): string {
  return [contrasts(themes), '', distances(themes)].join('\n');
}

function contrasts({ dark, light }: Themes): string {
  const onPaper = [...new Set([...texts, ...marks])].map((role) => ({ role, ground: 'paper' }));
  const onGrounds = Object.entries(grounds).map(([ground, { text }]) => ({ role: text, ground }));
  return table(
    ['Colour', 'on', 'Role', 'Dark', 'Contrast', 'Light', 'Contrast'],
    [...onPaper, ...onGrounds].map(({ role, ground }) => [
      `\`${role}\``,
      `\`${ground}\``,
      roleOf(role, ground),
      ...[dark, light].flatMap((palette) => [`\`${palette[role]}\``, contrast(palette[role]!, palette[ground]!).toFixed(2)]),
    ]),
  );
}

function roleOf(role: string, ground: string): string {
  if (ground === 'accent') return 'text near the eyes';
  return ground !== 'paper' || (texts as readonly string[]).includes(role) ? 'text' : 'mark';
}

function distances({ dark, light }: Themes): string {
  const rows = Object.entries({ dark, light }).flatMap(([theme, palette]) => [
    [theme, 'categories, the nearest two', ...everybody.map((sight) => nearestOf(palette, sight)), rungs(palette)],
    [theme, '`accent` and `calm`', ...everybody.map((sight) => distance(palette['accent']!, palette['calm']!, sight).toFixed(1)), between(palette).toFixed(3)],
  ]);
  return table(['Theme', 'What', ...everybody.map((sight) => `ΔE, ${sight}`), 'Lightness'], rows);
}

function nearestOf(palette: Palette, sight: Sight): string {
  const found = nearest(Object.fromEntries(categories.map((role) => [role, palette[role]!])), sight);
  return `${found.distance.toFixed(1)} (${found.pair.map((name) => name.replace('category-', '')).join(', ')})`;
}

/** The smallest step between two neighbours by lightness. */
function rungs(palette: Palette): string {
  const sorted = categories.map((role) => lightness(palette[role]!)).sort();
  return Math.min(...sorted.slice(1).map((light, i) => light - sorted[i]!)).toFixed(3);
}

function between(palette: Palette): number {
  return Math.abs(lightness(palette['accent']!) - lightness(palette['calm']!));
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
