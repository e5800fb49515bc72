/** A phone on a bad network downloads one page, and then one file more; this is what they may weigh. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from './compress.ts';

/** Bytes of `participant.html` after brotli. */
export const phoneBudget = 40_000;

/** Bytes of the page and the kinds of question that come after it, each after brotli. */
export const togetherBudget = 58_000;

export interface Weight {
  page: number;
  together: number;
}

/** The weights of the phone's two files under `folder`. Throws a sentence when one is over its budget. */
export function weigh(folder: string): Weight {
  const html = readFileSync(join(folder, 'participant.html'));
  const kinds = /assets\/kinds-[\w-]+\.js/.exec(html.toString());
  if (!kinds) throw new Error("the phone's page names no file with the kinds of question that come after it");
  const page = weight(html);
  const together = page + weight(readFileSync(join(folder, kinds[0])));
  within(page, phoneBudget, "the phone's page weighs");
  within(together, togetherBudget, "the phone's page and its later kinds weigh");
  return { page, together };
}

function weight(bytes: Uint8Array): number {
  return brotli(bytes).length;
}

function within(weight: number, budget: number, what: string): void {
  if (weight > budget) throw new Error(`${what} ${weight} bytes after brotli, ${weight - budget} more than the budget of ${budget}`);
}
