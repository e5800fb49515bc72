/** The colour of a sleeve: a deck keeps its own, whatever stands beside it. */

/** So many there are; `Sleeve.css` has a class for each. */
export const colours = 6;

/**
 * Which of them a deck has, from 1. The hash is FNV-1a of 32 bits, over UTF-16 units; without its last three the decks that
 * come with Klankbord have five colours.
 */
export function colourOf(deck: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < deck.length; at++) hash = Math.imul(hash ^ deck.charCodeAt(at), 0x01000193);
  return ((hash >>> 3) % colours) + 1;
}
