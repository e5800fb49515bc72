/**
 * How large the labels beside the bars can be: 6.4 units on the wall for a few short ones, smaller for many or long ones,
 * so that they neither run into each other nor become smaller than the back row can read.
 */

/** Sizes in units of the wall, largest first; `Bars.css` has a class for each. */
export const labelSizes = [6.4, 5.6, 4.6, 4, 3.4, 3] as const;

export type LabelSize = (typeof labelSizes)[number];

/** What is left under a question of three lines and above a line of small text, and the column of the labels, in units. */
const height = 54;
const usual = 44;
/** A label of more lines than this is set smaller, however much room there is. */
const mostLines = 3;
/** Of a label's size: the width of a letter and the height of a line, on average. */
const letter = 0.52;
const line = 1.12;
/** Between two labels, in units. */
const gap = 1.2;

/** Up to so many bars have their labels above them, and the width of the wall to themselves. */
const mostStacked = 5;
/** Up to so many have the height to themselves. */
const fewest = 2;
/** How wide a line above a bar is, in units; and by the number of bars how large it is at most. */
const across = 118;
const stackedSizes: readonly LabelSize[] = [6.4, 6.4, 5.6, 4.6, 4];

/** The class for a size. */
export function sizeClass(size: LabelSize): string {
  return ` bars-${String(size).replace('.', '-')}`;
}

/** The classes for bars with these labels; they stand above the bars where they can. */
export function barsClass(rows: readonly { label: string }[]): string {
  const labels = rows.map(({ label }) => label);
  const above = stackedSize(labels);
  const few = labels.length <= fewest ? ' bars-few' : '';
  return above === null ? sizeClass(labelSize(labels)) + few : `${sizeClass(above)}${few} bars-stacked`;
}

/** The size for `labels` of one line each above their bars; null where there are too many, or one is too long. */
export function stackedSize(labels: readonly string[]): LabelSize | null {
  if (labels.length === 0 || labels.length > mostStacked) return null;
  const most = stackedSizes[labels.length - 1]!;
  const longest = Math.max(...labels.map(({ length }) => length));
  return labelSizes.find((size) => size <= most && longest * letter * size <= across) ?? null;
}

/** The size for `labels` in a column of so many units. */
export function labelSize(labels: readonly string[], column = usual): LabelSize {
  const fitting = labelSizes.find((size) => {
    const lines = (label: string) => Math.max(1, Math.ceil((label.length * letter * size) / column));
    const tallest = Math.max(...labels.map(lines));
    return tallest <= mostLines && labels.reduce((sum, label) => sum + lines(label) * line * size + gap, 0) <= height;
  });
  return fitting ?? 3;
}
