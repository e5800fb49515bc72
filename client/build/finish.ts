/** The last step of the last build: the policy file, the twins, and the weight of the phone's page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { phoneBudget, weigh } from './budget.ts';
import { compress } from './compress.ts';
import { filesUnder } from './files.ts';
import { policies } from './policy.ts';

export function finish(folder: string): Plugin {
  return {
    name: 'klankbord:finish',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const pages = filesUnder(folder).filter((file) => file.endsWith('.html'));
        writeFileSync(join(folder, 'csp.json'), policies(pages));
        const weight = weigh(join(folder, 'participant.html'));
        compress(filesUnder(folder));
        this.info(`the phone's page weighs ${weight} of ${phoneBudget} bytes after brotli`);
      },
    },
  };
}
