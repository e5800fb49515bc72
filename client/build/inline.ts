/**
 * The phone's page is one file: its scripts and styles move into the HTML, so that a phone on slow 3G needs one answer to
 * ask a question. The kinds of question are files of their own, which the server puts in, see `kinds.ts`.
 *
 * The page's entry keeps `<script type="application/json" id="scene">null</script>`, see `participant.html`.
 */
import type { Plugin } from 'vite';

export function inline(): Plugin {
  return {
    name: 'klankbord:inline',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        // What is said to who reads the source, and what sets it out for them.
        let html = String(page.source).replace(/\s*<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><');
        // What the script imported is part of it.
        html = html.replace(/<link rel="modulepreload"[^>]*>/g, '');
        html = html.replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (_tag, href: string) => `<style>${take(href, 'asset')}</style>`);
        // All styles are one sheet.
        html = html.replaceAll('</style><style>', '');
        html = html.replace(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g, (_tag, src: string) => `<script type="module">${take(src, 'chunk')}</script>`);
        page.source = html;
      }
      const left = Object.values(bundle).filter((file) => file.type === 'chunk');
      if (left.length > 0) {
        this.error(`the phone's script must be in its page, but these are left over: ${left.map((file) => file.fileName).join(', ')}`);
      }

      function take(url: string, type: 'asset' | 'chunk'): string {
        const name = Object.keys(bundle).find((file) => url.endsWith(`/${file}`));
        const file = name === undefined ? undefined : bundle[name];
        if (name === undefined || file?.type !== type) throw new Error(`${url} is not a ${type} of this build`);
        delete bundle[name];
        return file.type === 'chunk' ? inScript(file.code) : String(file.source).trim();
      }
    },
  };
}

/** The code as it may stand in a page. The one sequence that would end the element early; `<\/` means the same inside a string. */
export function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--').trim();
}
