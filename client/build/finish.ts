/** The last step of the last build: the policy file, the twins, and the weight of what a phone downloads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { phoneBudget, togetherBudget, weigh } from './budget.ts';
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
        const { page, together } = weigh(folder);
        compress(filesUnder(folder));
        this.info(`the phone's page weighs ${page} of ${phoneBudget} bytes after brotli, with its later kinds ${together} of ${togetherBudget}`);
      },
    },
  };
}
