/**
 * The phone's page is one file: its script and styles move into the HTML, so that a phone on slow 3G needs one answer to
 * ask a question. What it imports later is in a second one, see `later.ts`.
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
        html = html.replace(/[ \t]*<link rel="modulepreload"[^>]*>\n?/g, '');
        html = html.replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (_tag, href: string) => {
          return `<style>${take(href, 'asset')}</style>`;
        });
        // Scripts of type module wait for the document by themselves, inline or not.
        html = html.replace(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g, (_tag, src: string) => {
          return `<script type="module">${take(src, 'chunk')}</script>`;
        });
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
        const text = file.type === 'chunk' ? file.code : String(file.source);
        // The one sequence that would end the element early; `<\/` means the same inside a script string.
        return type === 'chunk' ? text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--').trim() : text.trim();
      }
    },
  };
}
