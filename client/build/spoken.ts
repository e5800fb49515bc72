/** The phone's page as the server sends it, once for each language: with the messages of that language in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/i18n/languages.ts';
import { base } from './settings.ts';

/** By the tag of the language. The same is done by `_speaking` in server/klankbord/web/pages.py. */
export function inEachLanguage(html: string, folder: string): Map<string, string> {
  const list = /id="languages">(.*?)<\/script>/.exec(html)?.[1];
  if (!list) throw new Error("the phone's page names no languages");
  return new Map(
    (JSON.parse(list) as Language[]).map(({ lang, file }) => {
      const messages = readFileSync(join(folder, file.slice(base.length)), 'utf8');
      return [lang, html.replace(/<html lang="[^"]*"/, `<html lang="${lang}"`).replace('id="messages">null<', () => `id="messages">${messages}<`)];
    }),
  );
}
