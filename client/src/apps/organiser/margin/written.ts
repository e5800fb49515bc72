/** In whose answers people write. */

const words: ReadonlySet<string> = new Set(['open', 'cloud', 'questions', 'timeline']);

/** Whether there may be threads through the answers to this kind of question. */
export function isWritten(kind: string): boolean {
  return words.has(kind);
}

/** Whether people answer in sentences: these are read, where words can be counted. */
export function isSentences(kind: string): boolean {
  return isWritten(kind) && kind !== 'cloud';
}
