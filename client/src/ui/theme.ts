/** Dark, light, or what the device prefers. The page says it on <html>, and all colours follow. */

export type Theme = 'dark' | 'light' | 'auto';

export function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** The theme a person sees now, with `auto` resolved. */
export function seenTheme(): 'dark' | 'light' {
  const theme = document.documentElement.dataset['theme'];
  if (theme === 'auto') return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  return theme === 'light' ? 'light' : 'dark';
}
