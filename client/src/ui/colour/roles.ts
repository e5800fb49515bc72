/** What each colour may be used for, and how well it must be seen there. */

/** Where text is read: on a wall from fifteen metres, elsewhere near the eyes. */
export type Distance = 'wall' | 'near';

/** The least contrast of text: WCAG 2.2, 1.4.6 for the wall and 1.4.3 near the eyes. */
export const readable: Record<Distance, number> = { wall: 7, near: 4.5 };

/** The least contrast of what is no text but says something: WCAG 2.2, 1.4.11. */
export const visible = 3;

/** The least difference between two categories to anybody, in CIEDE2000. Okabe and Ito's palette reaches 7.6. */
export const apart = 13;

/** The least difference in lightness, of 1, between two categories; and between the colour of who leads and that of the rest. */
export const steps = { categories: 0.035, leader: 0.1 };

/** Text on the page's own paper. */
export const texts = ['ink', 'ink-2', 'soft', 'accent-ink', 'warn'] as const;

/** Text on a ground of its own: ground → text, and where that is. `fill` is `accent` near the eyes, `accent-ink` on the wall. */
export const grounds: Readonly<Record<string, { text: string; at: readonly Distance[] }>> = {
  ink: { text: 'paper', at: ['wall', 'near'] },
  warn: { text: 'paper', at: ['wall', 'near'] },
  'accent-ink': { text: 'paper', at: ['wall', 'near'] },
  accent: { text: 'on-accent', at: ['near'] },
};

/** Colours by category, in the order in which they are given out. */
export const categories = [1, 2, 3, 4, 5, 6, 7].map((n) => `category-${n}`);

/** Bars, dots, lines that say something, the edges of what can be pressed. */
export const marks = [...texts, 'accent', 'calm', 'edge', ...categories];

/** What says nothing: a line between two things that are apart already. */
export const decoration = ['line'];
