/** What only people who read the source need is left out of the phone's page: it is paid for on bad networks. */
import type { Plugin } from 'vite';
import { withConstants } from './constant.ts';
import { heardRules, saidRules } from './rules.ts';

export function slim(): Plugin {
  return {
    name: 'klankbord:slim',
    apply: 'build',
    // After the styles are one file, before they move into the page.
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const sheets = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []));
      const code = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
      const pages = files.map((file) => (file.type === 'asset' && file.fileName.endsWith('.html') ? String(file.source) : '')).join('\n');
      const tight = withConstants(sheets.map(({ source }) => heardRules(saidRules(forPhone(String(source)), code + pages))), code);
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
