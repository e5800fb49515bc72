/** Code in which some places are another text. */

export interface Change {
  /** Where it stands, as parsers say it. */
  start: number;
  end: number;
  /** What stands there instead. */
  text: string;
}

/** The code with these changes, each made once; what stands inside a place that is changed goes with it. */
export function withChanges(code: string, changes: readonly Change[]): string {
  const outer = changes.filter((one, at) => !changes.some((other, place) => holds(other, one) && (!holds(one, other) || place < at)));
  // From the end, so that places before it stay where they are.
  return [...outer].sort((one, other) => other.start - one.start).reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

const holds = (one: Change, other: Change) => one.start <= other.start && other.end <= one.end;
