/** The gallery, the screen, the remote and the check: pages with hashed files of their own under /app/assets. */
import { defineConfig } from 'vite';
import { deskBrowsers } from './build/browsers.ts';
import { forServer, languages } from './build/languages.ts';
import { notices } from './build/notices.ts';
import { base, client, outDir, outputFor, shared } from './build/settings.ts';

export default defineConfig({
  ...shared,
  plugins: [shared.plugins, languages({ base, surface: 'desk', short: false }), forServer(), notices(`${outDir}/licences.txt`)],
  build: {
    ...outputFor(deskBrowsers),
    emptyOutDir: true,
    rolldownOptions: { input: ['gallery', 'screen', 'remote', 'check'].map((page) => `${client}${page}.html`) },
  },
});
