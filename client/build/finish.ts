/** The last step of the last build: the policy file, the twins, and what every page weighs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { weigh } from './budget.ts';
import { compress } from './compress.ts';
import { filesUnder } from './files.ts';
import { policies } from './policy.ts';

export function finish(folder: string): Plugin {
  return {
    name: 'klankbord:finish',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const pages = filesUnder(folder).filter((file) => file.endsWith('.html'));
        writeFileSync(join(folder, 'csp.json'), policies(pages));
        const weights = weigh(folder);
        compress(filesUnder(folder));
        for (const { page, weight, budget } of weights) this.info(`${page}: ${weight} of ${budget} bytes on the wire`);
      },
    },
  };
}
