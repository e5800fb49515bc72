/** What the builds share: browsers, where things go, and how TSX is read. */
import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, UserConfig } from 'vite';
import { languageFiles } from './languages.ts';
import { targets, type Browsers } from './browsers.ts';

/** The folder of the client's sources, with a slash at the end. */
export const client = fileURLToPath(new URL('../', import.meta.url));

/** The built client lands inside the Python package, so that the wheel carries it. */
export const outDir = fileURLToPath(new URL('../../server/klankbord/web/static/app', import.meta.url));

/** Where the server has the client. */
export const base = '/app/';

/** How the pages are built that these browsers open. */
export function outputFor(browsers: Browsers): BuildOptions {
  return {
    outDir,
    target: targets(browsers),
    cssTarget: targets(browsers),
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Browsers without modulepreload simply load a little later; the polyfill is more code than it saves.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  };
}

export const shared: UserConfig = {
  root: client,
  base,
  publicDir: false,
  // No developer tools hooks in what people download.
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false }), languageFiles()],
};
