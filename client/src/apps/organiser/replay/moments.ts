/** A round as a row of moments: what the picture was, and how long it stayed. */
import type { Mark, Replay, Result } from '../../../core/archive';
import { applied } from '../../../core/delta';
import type { Picture } from '../../../questions/cloud/painter';

export interface Moment {
  result: Result;
  /** Of the last change in it. */
  seq: number;
  /** Milliseconds since the room was opened. */
  offset: number;
  answered: number;
  /** The wall showed the result. */
  seen: boolean;
  arranged: number;
}

/** Every frame with its result, in order. */
export function momentsOf({ start, frames }: Replay): Moment[] {
  let result: Result = start;
  return frames.map(({ change, ...frame }) => {
    result = applied(result, change) as Result;
    return { ...frame, result };
  });
}

/** The moment in which something happened: the first that has this change in it. */
export function momentAt(moments: readonly Moment[], seq: number): number {
  const at = moments.findIndex((moment) => moment.seq >= seq);
  return at < 0 ? moments.length - 1 : at;
}

/** Marks by the moment they are in, earliest first. */
export function marksByMoment(moments: readonly Moment[], marks: readonly Mark[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    const at = momentAt(moments, mark.seq);
    found.set(at, [...(found.get(at) ?? []), mark]);
  }
  return found;
}

/** Of all quiet in a round no more than this part of a playing is spent in one place. */
const quiet = 0.08;

/**
 * How long each moment stays when all of them are played in `total` milliseconds: as long as it did, beside the others,
 * but for a long quiet, which is made short. The last one stays.
 */
export function staysOf(moments: readonly Moment[], total: number): number[] {
  const gaps = moments.slice(1).map(({ offset }, i) => Math.max(1, offset - moments[i]!.offset));
  const sorted = [...gaps].sort((a, b) => a - b);
  // Longer than nearly all others, and a good deal longer than most: that is a quiet.
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 1;
  const most = Math.max(usual * 4, sorted.reduce((sum, gap) => sum + Math.min(gap, usual * 4), 0) * quiet);
  const short = gaps.map((gap) => Math.min(gap, most));
  const sum = short.reduce((one, other) => one + other, 0);
  return short.map((gap) => (gap / sum) * total);
}

/** What the wall had shown of a cloud up to a moment, that one not included: where its words had come to sit. */
export function seenBefore(moments: readonly Moment[], until: number): Picture[] {
  return picturesOf(moments.slice(0, until).filter(({ seen }) => seen));
}

/** All that a cloud was up to a moment, that one not included, whoever saw it. */
export function grownUntil(moments: readonly Moment[], until: number): Picture[] {
  return picturesOf(moments.slice(0, until));
}

function picturesOf(moments: readonly Moment[]): Picture[] {
  return moments.flatMap(({ result, arranged }) => (result.kind === 'cloud' ? [{ words: result.words, arranged }] : []));
}
