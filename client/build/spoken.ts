/** The phone's page as the server sends it: with the messages of one language in it, and with some kinds of question. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/i18n/languages.ts';
import { base } from './settings.ts';

/** By the tag of the language. The same is done by `_speaking` in server/klankbord/web/pages.py. */
export function inEachLanguage(html: string, folder: string): Map<string, string> {
  const address = /<meta name="kinds" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const list = /id="languages">(.*?)<\/script>/.exec(html)?.[1];
  if (!list) throw new Error("the phone's page names no languages");
  return new Map(
    (JSON.parse(list) as Language[]).map(({ lang, file }) => {
      const own = address.replace('*', lang).replace('*.js', 'page.json');
      const messages = readFileSync(join(folder, (own || file).slice(base.length)), 'utf8');
      return [lang, html.replace(address, address.replace('*', lang)).replace(/<html lang="[^"]*"/, `<html lang="${lang}"`).replace('id="messages">null<', () => `id="messages">${messages}<`)];
    }),
  );
}

/** As `PhonePages` does in server/klankbord/web/phone.py. */
export function withKinds(html: string, scripts: readonly string[]): string {
  const inside = `<script type="module">${scripts.map((script) => `{${script}}`).join('')}</script>`;
  return html.replace('<script type="application/json" id="scene">', (scene) => inside + scene);
}
