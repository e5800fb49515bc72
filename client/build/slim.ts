/** What only people who read the source need is left out of the phone's page: it is paid for on bad networks. */
import type { Plugin } from 'vite';

export function slim(): Plugin {
  return {
    name: 'klankbord:slim',
    apply: 'build',
    // After the styles are one file, before they move into the page.
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = forPhone(String(file.source));
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
