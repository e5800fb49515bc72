/**
 * The organiser's pages. They are read at a desk, weeks later, so whoever leads a room with a phone downloads none of them,
 * nor of what they say. Runs second.
 */
import { defineConfig } from 'vite';
import { deskBrowsers } from './build/browsers.ts';
import { languages } from './build/languages.ts';
import { notices } from './build/notices.ts';
import { base, client, outDir, outputFor, shared } from './build/settings.ts';

export default defineConfig({
  ...shared,
  plugins: [shared.plugins, languages({ base, surface: 'archive', short: false }), notices(`${outDir}/licences.txt`)],
  build: { ...outputFor(deskBrowsers), emptyOutDir: false, rolldownOptions: { input: `${client}archive.html` } },
});
