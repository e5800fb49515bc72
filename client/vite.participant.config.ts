/** The phone: one HTML file with everything in it. Runs second, and finishes the whole folder. */
import { defineConfig } from 'vite';
import { finish } from './build/finish.ts';
import { inline } from './build/inline.ts';
import { notices } from './build/notices.ts';
import { client, outDir, output, shared } from './build/settings.ts';
import { slim } from './build/slim.ts';

export default defineConfig({
  ...shared,
  plugins: [shared.plugins, slim(), inline(), notices(`${outDir}/licences.txt`), finish(outDir)],
  build: {
    ...output,
    emptyOutDir: false,
    cssCodeSplit: false,
    rolldownOptions: { input: `${client}participant.html`, output: { codeSplitting: false } },
  },
});
