/** What only people who read the source need is left out of the phone's page: it is paid for on bad networks. */
import type { Plugin } from 'vite';
import { nl as later } from '../src/i18n/later/nl.ts';
import { nl } from '../src/i18n/nl.ts';

export function slim(): Plugin {
  return {
    name: 'klankbord:slim',
    apply: 'build',
    // After the styles are one file, before they move into the page.
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const early = chunks.filter(({ isEntry }) => isEntry).flatMap(({ code }) => asked(code, Object.keys(later)));
      if (early.length > 0) this.error(`the page says what only comes after it; move to src/i18n/nl.ts and en.ts: ${early.join(', ')}`);
      const codes = withShortKeys(chunks.map(({ code }) => code), Object.keys({ ...nl, ...later }));
      chunks.forEach((chunk, at) => { chunk.code = codes[at]!; });
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = forPhone(String(file.source));
      }
    },
  };
}

/** Those of the messages that this code asks for. */
export function asked(code: string, keys: readonly string[]): string[] {
  return keys.filter((key) => ['"', "'", '`'].some((quote) => code.includes(quote + key + quote)));
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
 * The code of files that share their messages, with a short name for each. A name that is put together while the page runs keeps its length, and so
 * does its whole family: `reason.${code}` keeps every `reason.…`.
 */
export function withShortKeys(codes: readonly string[], keys: readonly string[]): string[] {
  const families = new Set(codes.flatMap((code) => [...code.matchAll(/`([a-z]+)\.\$\{/g)].map(([, family]) => family)));
  const dotted = keys.filter((key) => key.includes('.') && !families.has(key.split('.')[0]));
  const short = new Map(dotted.map((key, at) => [key, `$${at.toString(36)}`]));
  return codes.map((code) =>
    code.replace(/(["'`])([a-z_]+(?:\.[a-z_]+)+)\1/g, (literal, quote: string, key: string) => {
      const name = short.get(key);
      return name === undefined ? literal : `${quote}${name}${quote}`;
    }),
  );
}
