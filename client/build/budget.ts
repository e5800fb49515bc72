/** A phone on a bad network downloads one page; this is what it may weigh. */
import { readFileSync } from 'node:fs';
import { brotli } from './compress.ts';

/** Bytes of `participant.html` after brotli. */
export const phoneBudget = 43_000;

/** The weight of a page in bytes after brotli. Throws a sentence when it is over the budget. */
export function weigh(page: string): number {
  const weight = brotli(readFileSync(page)).length;
  if (weight > phoneBudget) {
    throw new Error(`the phone's page weighs ${weight} bytes after brotli, ${weight - phoneBudget} more than its budget of ${phoneBudget}`);
  }
  return weight;
}
