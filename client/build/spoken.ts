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

/** A kind as the server puts it into the page. */
export interface Piece {
  script: string;
  style: string;
  messages: Record<string, unknown>;
}

/** The kinds that this page can have in it, from `folder`. */
export function piecesFor(html: string, folder: string): Piece[] {
  const address = /<meta name="kinds" content="([^"*]+)/.exec(html)?.[1];
  return address === undefined ? [] : Object.values(JSON.parse(readFileSync(join(folder, address.slice(base.length), 'kinds.json'), 'utf8')) as Record<string, Piece>);
}

/** As `put_in` does in server/klankbord/web/pieces.py, where the server writes what they say in the same way. */
export function withPieces(html: string, pieces: readonly Piece[]): string {
  const all = (part: 'script' | 'style') => pieces.map((piece) => piece[part]).join('');
  return html.replace(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g, (element, name: string, attributes: string, inside: string) => {
    if (name === 'style') return `<style>${inside}${all('style')}</style>`;
    if (attributes === ' type="module"') return `<script${attributes}>${inside}${all('script')}</script>`;
    if (!attributes.endsWith('id="messages"')) return element;
    const spoken = JSON.parse(inside) as { messages: object };
    return `<script${attributes}>${JSON.stringify({ ...spoken, messages: Object.assign(spoken.messages, ...pieces.map(({ messages }) => messages)) as object })}</script>`;
  });
}
