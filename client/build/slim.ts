/** What only people who read the source need is left out of the phone's page: it is paid for on bad networks. */
import type { Plugin } from 'vite';
import { withConstants } from './constant.ts';

export function slim(): Plugin {
  return {
    name: 'klankbord:slim',
    apply: 'build',
    // After the styles are one file, before they move into the page.
    enforce: 'post',
    generateBundle(_, bundle) {
      const sheets = Object.values(bundle).flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []));
      const said = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
      const tight = withConstants(sheets.map(({ source }) => forPhone(String(source))), said);
      sheets.forEach((sheet, at) => void (sheet.source = tight[at]!));
    },
  };
}

/** What a selector says that never holds on a phone. */
const elsewhere = /data-surface=["']?(wall|desk)|:not\(\[data-surface=["']?phone/;

/** The styles without the rules for a wall or a desk. That this is a phone holds of every page, and weighs as much in fewer letters. */
export function forPhone(css: string): string {
  return withoutOthers(css).replaceAll('[data-surface=phone]', ':root');
}

function withoutOthers(css: string): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
    // A comma inside brackets separates no selectors; such a rule stays as it is.
    if (!elsewhere.test(selectors) || /\([^)]*,/.test(selectors)) return rule;
    const left = selectors.split(',').filter((selector) => !elsewhere.test(selector));
    return left.length > 0 ? `${left.join(',')}{${body}}` : '';
  });
}
