/** Which part of an answer somebody has selected, in characters as the server counts them: whole ones, not halves. */
export function partOf(text: string, selected: string): { start: number; end: number } | null {
  const wanted = selected.trim();
  const at = text.indexOf(wanted);
  if (wanted === '' || wanted === text || at < 0) return null;
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...wanted].length };
}
