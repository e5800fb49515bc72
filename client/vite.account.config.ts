/** Accounts: a build of their own, so that what they say is in no other page. */
import { defineConfig } from 'vite';
import { deskBrowsers } from './build/browsers.ts';
import { languages } from './build/languages.ts';
import { notices } from './build/notices.ts';
import { base, client, outDir, outputFor, shared } from './build/settings.ts';

export default defineConfig({
  ...shared,
  plugins: [shared.plugins, languages({ base, surface: 'account', short: false }), notices(`${outDir}/licences.txt`)],
  build: {
    ...outputFor(deskBrowsers),
    emptyOutDir: false,
    rolldownOptions: { input: [`${client}account.html`] },
  },
});
