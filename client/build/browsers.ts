/**
 * The oldest browsers we promise, by the names of MDN's compatibility data. Vite lowers syntax and styles for them, never
 * APIs; `support.ts` reads in what was built whether they have all of it. `docs/reference/browsers.md` says it to people.
 */
import type { BrowserName } from '@mdn/browser-compat-data/types';

export type Browsers = Partial<Record<BrowserName, string>>;

/** Of 2021: a phone is kept for long, and whoever holds one did not choose us. */
export const phoneBrowsers: Browsers = {
  chrome: '92',
  chrome_android: '92',
  edge: '92',
  firefox: '91',
  firefox_android: '91',
  safari: '15',
  safari_ios: '15',
  samsunginternet_android: '16.0',
};

/** Of early 2022: what leads a room is a laptop that somebody looks after. */
export const deskBrowsers: Browsers = { chrome: '100', edge: '100', firefox: '100', safari: '15.4', safari_ios: '15.4' };

/** The names that esbuild gave them and Vite keeps. Each is the engine of others in the list. */
const engines = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', safari_ios: 'ios' } as const;

/** The same as a build target. */
export function targets(browsers: Browsers): string[] {
  return Object.entries(engines).map(([name, engine]) => `${engine}${browsers[name as keyof typeof engines]}`);
}
