/** A new question out of what was answered: what it can be made of. */
import type { Result } from '../../../core/protocol';

/** The server makes a question of 2 to so many answers, none of them longer than so many characters. */
export const least = 2;
export const most = 10;
export const longest = 200;

/** So many are picked beforehand. */
export const offered = 5;

/** Whether a result has anything to make a question of. */
export function chains(result: Result | null): boolean {
  return result !== null && candidates(result).length >= least;
}

/** The answers as they would be read, most given first; longer ones are cut, and none comes twice. */
export function candidates(result: Result): string[] {
  if (result.kind === 'cloud') return unique(result.words.map(({ label }) => label));
  if (result.kind !== 'open') return [];
  const cards = [...result.cards].sort((a, b) => b.count + b.support - a.count - a.support);
  return unique(cards.map(({ texts }) => cut(texts.filter(Boolean).join(' · '))));
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
