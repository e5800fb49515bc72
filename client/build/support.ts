/** Whether browsers have something, by MDN's compatibility data (https://github.com/mdn/browser-compat-data, CC0). */
import compat from '@mdn/browser-compat-data/forLegacyNode';
import type { BrowserName, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';
import type { Browsers } from './browsers.ts';

/** Something a file uses that a browser does not have. */
export interface Lack {
  /** As MDN calls it: `css.selectors.has`. */
  feature: string;
  /** The browsers that do not have it, with our oldest version: `safari 15`. */
  browsers: string[];
}

export { compat };

/** What is found under a path of the data; null where the data knows nothing of it. */
export function entry(root: Identifier | undefined, ...path: string[]): Identifier | null {
  let found = root;
  for (const name of path) found = found && Object.hasOwn(found, name) ? found[name] : undefined;
  return found ?? null;
}

/** Those of the browsers that do not have it. A feature the data says nothing of is nobody's lack. */
export function without(feature: Identifier | null, browsers: Browsers): string[] {
  const support = feature?.__compat?.support;
  if (!support) return [];
  return Object.entries(browsers)
    .filter(([name, version]) => support[name as BrowserName] && !has(support[name as BrowserName]!, version))
    .map(([name, version]) => `${name} ${version}`);
}

/** Adds up lacks, each feature once. */
export class Lacks {
  private readonly found = new Map<string, Lack>();

  constructor(private readonly browsers: Browsers) {}

  /** Notes `feature` where a browser does not have it. */
  look(name: string, feature: Identifier | null): void {
    const browsers = without(feature, this.browsers);
    if (browsers.length > 0) this.found.set(name, { feature: name, browsers });
  }

  /** Notes what was found elsewhere. */
  add(lacks: readonly Lack[]): void {
    for (const lack of lacks) this.found.set(lack.feature, lack);
  }

  get all(): Lack[] {
    return [...this.found.values()].sort((one, other) => (one.feature < other.feature ? -1 : 1));
  }
}

/** Whether this version has it, without a flag; under a prefix counts, as the build writes prefixes. */
function has(support: SupportStatement, version: string): boolean {
  return [support].flat().some(({ version_added: added, version_removed: removed, flags, alternative_name: alias }) => {
    if (typeof added !== 'string' || added === 'preview' || flags || alias) return false;
    return !newer(added, version) && (typeof removed !== 'string' || newer(removed, version));
  });
}

function newer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.replace('≤', '').split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
