/** Measures of what people type, as the server takes them. */

/** One line, as the server keeps it: white space collapsed. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** As little as we use of it; some browsers we promise do not have it. */
interface Segmenter {
  segment: (text: string) => Iterable<unknown>;
}

const { Segmenter: Known } = Intl as unknown as { Segmenter?: new (lang?: string, options?: { granularity: 'grapheme' }) => Segmenter };
const segmenter = Known && new Known(undefined, { granularity: 'grapheme' });

/** How many characters a reader sees in the text as it will be kept. Without a segmenter, a little more at times. */
export function graphemes(text: string): number {
  const line = oneLine(text);
  return [...(segmenter ? segmenter.segment(line) : line)].length;
}
