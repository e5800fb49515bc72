/**
 * Collects the licences of the packages whose code or fonts a build really contains into one `licences.txt`.
 * Each build adds its own, and keeps what those before it wrote.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

const rule = `\n\n${'-'.repeat(72)}\n\n`;
const packageFolder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

export function notices(file: string): Plugin {
  const folders = new Set<string>();
  const remember = (path: string) => {
    const folder = packageFolder.exec(path.replace(/\\/g, '/').replace(/^\0/, ''))?.[1];
    if (folder) folders.add(folder);
  };
  return {
    name: 'klankbord:notices',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk') Object.keys(item.modules).forEach(remember);
        else item.originalFileNames.forEach((name) => remember(join(process.cwd(), name)));
      }
    },
    writeBundle() {
      const found = [...folders].map(read);
      const known = existsSync(file) ? readFileSync(file, 'utf8').split(rule) : [];
      const blocks = new Set([...known, ...found.map(block)].map((text) => text.trim()).filter(Boolean));
      writeFileSync(file, `${[...blocks].sort().join(rule)}\n`);
    },
  };
}

function read(folder: string): Notice {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<'name' | 'version' | 'license', string>;
  const licenceFile = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!licenceFile) throw new Error(`${about.name} brings no licence text, so it may not be bundled`);
  return { name: about.name, version: about.version, licence: about.license, text: readFileSync(join(folder, licenceFile), 'utf8') };
}

function block({ name, version, licence, text }: Notice): string {
  return `${name} ${version} (${licence})\n\n${text.trim()}`;
}
