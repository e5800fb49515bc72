/** The colours of tokens.css, by theme and role. */
import { declarations } from './sheet';
import type { Hex } from './sight';

export type Theme = 'dark' | 'light';

/** Role → colour; a role that is another role, such as `fill`, is not among them. */
export type Palette = Readonly<Record<string, Hex>>;

export interface Themes {
  dark: Palette;
  light: Palette;
  /** What `auto` says on a device that prefers light; on one that prefers dark it says nothing. */
  auto: Palette;
}

/** Reads them. */
export function themesOf(css: string): Themes {
  const palettes: Record<keyof Themes, Record<string, Hex>> = { dark: {}, light: {}, auto: {} };
  for (const { selector, property, value } of declarations(css)) {
    const theme = /\[data-theme='(\w+)'\]/.exec(selector)?.[1] as keyof Themes | undefined;
    if (theme && property.startsWith('--')) palettes[theme][property.slice(2)] = value;
  }
  return palettes;
}
