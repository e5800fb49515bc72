/** How a wall of so many texts may be laid out: in how many columns, and how large. */

/** Sizes in units of the wall, of which `Wall.css` has a rule for each. None is smaller than the back row can read. */
export type Size = 8.4 | 6.4 | 5.2 | 4.6 | 3.6 | 3;

export interface Layout {
  /** `Wall.css` has the number of its columns. */
  name: 'lone' | 'few' | 'many';
  /** Largest first; a text takes the first at which it fits into a column. */
  sizes: readonly Size[];
  /** Only for texts that are seen all at once. */
  whole: boolean;
}

const sole: Layout = { name: 'lone', sizes: [8.4], whole: true };
const lone: Layout = { name: 'lone', sizes: [6.4], whole: true };
const lower: Layout = { ...lone, sizes: [5.2] };
const few: Layout = { name: 'few', sizes: [4.6, 3.6, 3], whole: false };
const many: Layout = { name: 'many', sizes: [3.6, 3], whole: false };

/** Of a text that fits into no column, and has the whole width to itself. */
export const ownSizes: readonly Size[] = [4.6, 3.6, 3];

/** The layouts to try, the best first. Whatever happens, the last one will do. */
export function layoutsFor(texts: number): readonly Layout[] {
  if (texts === 1) return [sole, lone, lower, few];
  if (texts <= 3) return [lone, lower, few];
  return texts <= 6 ? [few] : [many];
}
