/** What only people who read the source need is left out of the phone's page: it is paid for on bad networks. */
import type { Plugin } from 'vite';
import { nl } from '../src/i18n/nl.ts';

export function slim(): Plugin {
  return {
    name: 'klankbord:slim',
    apply: 'build',
    // After the styles are one file, before they move into the page.
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = withShortKeys(file.code, Object.keys(nl));
        else if (file.fileName.endsWith('.css')) file.source = forPhone(String(file.source));
      }
    },
  };
}

/** What a selector says that never holds on a phone. */
const elsewhere = /data-surface=["']?(wall|desk)|:not\(\[data-surface=["']?phone/;

/** The styles without the rules for a wall or a desk. */
export function forPhone(css: string): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
    // A comma inside brackets separates no selectors; such a rule stays as it is.
    if (!elsewhere.test(selectors) || /\([^)]*,/.test(selectors)) return rule;
    const left = selectors.split(',').filter((selector) => !elsewhere.test(selector));
    return left.length > 0 ? `${left.join(',')}{${body}}` : '';
  });
}

/**
 * The code with a short name for every message. A name that is put together while the page runs keeps its length, and so
 * does its whole family: `reason.${code}` keeps every `reason.…`.
 */
export function withShortKeys(code: string, keys: readonly string[]): string {
  const families = new Set([...code.matchAll(/`([a-z]+)\.\$\{/g)].map(([, family]) => family));
  const dotted = keys.filter((key) => key.includes('.') && !families.has(key.split('.')[0]));
  const short = new Map(dotted.map((key, at) => [key, `$${at.toString(36)}`]));
  return code.replace(/(["'`])([a-z_]+(?:\.[a-z_]+)+)\1/g, (literal, quote: string, key: string) => {
    const name = short.get(key);
    return name === undefined ? literal : `${quote}${name}${quote}`;
  });
}
