/** The phone: one HTML file, and one for each kind of question. Runs last, and finishes the whole folder. */
import { defineConfig } from 'vite';
import { phoneBrowsers } from './build/browsers.ts';
import { finish } from './build/finish.ts';
import { inline } from './build/inline.ts';
import { apart, kindOf, kinds } from './build/kinds.ts';
import { languages } from './build/languages.ts';
import { lean } from './build/lean.ts';
import { notices } from './build/notices.ts';
import { oneRound } from './build/oneRound.ts';
import { base, client, outDir, outputFor, shared } from './build/settings.ts';
import { slim } from './build/slim.ts';

export default defineConfig({
  ...shared,
  plugins: [shared.plugins, lean(), oneRound(), slim(), languages({ base, surface: 'phone', short: true, partOf: kindOf }), kinds(base), inline(), notices(`${outDir}/licences.txt`), finish(outDir)],
  // What a phone has instead: no wall, so nothing to measure on it.
  resolve: { alias: [{ find: /^(\.{1,2}\/density)$/, replacement: '$1.phone' }] },
  build: {
    ...outputFor(phoneBrowsers),
    emptyOutDir: false,
    // What is cut into pieces is minified as a whole, see build/program.ts.
    minify: false,
    cssMinify: 'lightningcss',
    rolldownOptions: { input: `${client}participant.html`, output: apart },
  },
});
