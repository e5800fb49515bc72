/** The phone: one HTML file, and one that comes after it. Runs second, and finishes the whole folder. */
import { defineConfig } from 'vite';
import { finish } from './build/finish.ts';
import { inline } from './build/inline.ts';
import { languages } from './build/languages.ts';
import { later } from './build/later.ts';
import { notices } from './build/notices.ts';
import { base, client, outDir, output, shared } from './build/settings.ts';
import { slim } from './build/slim.ts';

export default defineConfig({
  ...shared,
  plugins: [shared.plugins, slim(), languages({ base, surface: 'phone', short: true }), later(base), inline(), notices(`${outDir}/licences.txt`), finish(outDir)],
  build: {
    ...output,
    emptyOutDir: false,
    rolldownOptions: { input: `${client}participant.html` },
  },
});
