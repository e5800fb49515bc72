/**
 * How many letters the longest word of `text` has, of what a line cannot be broken in: a heading is set so small that
 * it fits. A browser without a dictionary hyphenates nothing, and Dutch makes words of forty letters.
 */
export function longestWord(text: string): number {
  return Math.max(1, ...text.split(/[\s\u00ad\u200b/–—-]+/).map((word) => [...word].length));
}
