/** What a page may weigh on the wire: everything it can ever ask for, in the smallest form the server has of it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotli, dense } from './compress.ts';
import { filesUnder } from './files.ts';
import { inEachLanguage, piecesFor, withPieces } from './spoken.ts';

/**
 * Bytes of the phone's page without a question, and with the longest kind in it: whatever is asked first, a phone on a bad
 * network has it with two flights of packets. tests/web/test_phone.py weighs the page with all that each deck asks.
 */
export const phoneBudgets = { page: 26_900, one: 31_900 };

/** Bytes of the pages that are opened where the room is led. Their fonts are most of it. */
export const budgets: Readonly<Record<string, number>> = {
  'account.html': 140_000,
  'archive.html': 206_000,
  'check.html': 133_000,
  'gallery.html': 140_000,
  'remote.html': 61_500,
  'screen.html': 202_000,
};

/** What the build makes beside each file, of which the server sends one. */
const twin = /\.(br|gz)$/;

/** A page, what it weighs and what it may weigh. */
export interface Weight {
  page: string;
  weight: number;
  budget: number;
}

/** The weights of every page under `folder`. Throws a sentence that names each page over its budget, or without one. */
export function weigh(folder: string): Weight[] {
  const files = new Map(filesUnder(folder).filter((file) => !twin.test(file)).map((file) => [file, readFileSync(file)]));
  const weightOf = new Map([...files].map(([file, bytes]) => [file, dense.test(file) ? bytes.length : brotli(bytes).length]));
  const all = (page: string) => sum(reach(join(folder, page), files).map((file) => weightOf.get(file)!));
  const phone = join(folder, 'participant.html');
  // With the messages of the language that has the longest words. A phone gets one, in its page.
  const spoken = [...inEachLanguage(files.get(phone)!.toString(), folder).values()];
  const heaviest = (pages: readonly string[]) => Math.max(...pages.map((whole) => brotli(Buffer.from(whole)).length));
  const withLongest = (page: string) => withPieces(page, piecesFor(page, folder).sort((one, other) => other.script.length - one.script.length).slice(0, 1));
  const weights = [
    { page: "the phone's page", weight: heaviest(spoken), budget: phoneBudgets.page },
    { page: "the phone's page with its longest kind", weight: heaviest(spoken.map(withLongest)), budget: phoneBudgets.one },
    ...Object.entries(budgets).map(([page, budget]) => ({ page, weight: all(page), budget })),
  ];
  const over = weights.filter(({ weight, budget }) => weight > budget);
  if (over.length > 0) {
    throw new Error(over.map(({ page, weight, budget }) => `${page}: ${weight} bytes on the wire, ${weight - budget} more than the budget of ${budget}`).join('; '));
  }
  return weights;
}

/** The files that a page names, that these name, and so on; the page among them. */
export function reach(page: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const reached = new Set([page]);
  // A set that grows is walked to its end.
  for (const file of reached) {
    const text = Buffer.from(files.get(file)!).toString('latin1');
    for (const other of files.keys()) if (text.includes(basename(other))) reached.add(other);
  }
  return [...reached];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
