/** A phone on a bad network downloads one page, and then one file more; this is what they may weigh. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/i18n/languages.ts';
import { brotli } from './compress.ts';
import { base } from './settings.ts';

/** Bytes of `participant.html` after brotli, with the messages of the language that has the longest words. */
export const phoneBudget = 40_000;

/** Bytes of the page and the kinds of question that come after it, each after brotli. */
export const togetherBudget = 58_000;

export interface Weight {
  page: number;
  together: number;
}

/** The weights of the phone's two files under `folder`. Throws a sentence when one is over its budget. */
export function weigh(folder: string): Weight {
  const html = readFileSync(join(folder, 'participant.html'), 'utf8');
  const kinds = /assets\/kinds-[\w-]+\.js/.exec(html);
  if (!kinds) throw new Error("the phone's page names no file with the kinds of question that come after it");
  const page = Math.max(...inEachLanguage(html, folder).map((whole) => weight(Buffer.from(whole))));
  const together = page + weight(readFileSync(join(folder, kinds[0])));
  within(page, phoneBudget, "the phone's page weighs");
  within(together, togetherBudget, "the phone's page and its later kinds weigh");
  return { page, together };
}

/** The page as the server sends it, once for each language. */
function inEachLanguage(html: string, folder: string): string[] {
  const list = /id="languages">(.*?)<\/script>/.exec(html)?.[1];
  if (!list) throw new Error("the phone's page names no languages");
  return (JSON.parse(list) as Language[]).map(({ file }) => {
    const messages = readFileSync(join(folder, file.slice(base.length)), 'utf8');
    return html.replace('id="messages">null<', () => `id="messages">${messages}<`);
  });
}

function weight(bytes: Uint8Array): number {
  return brotli(bytes).length;
}

function within(weight: number, budget: number, what: string): void {
  if (weight > budget) throw new Error(`${what} ${weight} bytes after brotli, ${weight - budget} more than the budget of ${budget}`);
}
