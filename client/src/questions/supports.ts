/** What one person supports of what others wrote. */

/** As many as the server takes. */
export const mostSupports = 40;

/** The supports with this one added, or taken away where it was there. */
export function toggled(supports: readonly string[], key: string): string[] {
  return supports.includes(key) ? supports.filter((one) => one !== key) : [...supports, key];
}

/** Whether one more fits, or this one is there to be taken away. */
export function canToggle(supports: readonly string[], key: string): boolean {
  return supports.includes(key) || supports.length < mostSupports;
}
