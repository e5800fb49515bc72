/**
 * The messages of a page are no part of its script. Each language becomes one file, `assets/<surface>-<tag>-<hash>.json`, with
 * what these pages ask for. The page lists the languages, and the server puts the one of its reader into it: whoever
 * reads Dutch does not download English, and a language more weighs nothing on anybody's phone.
 *
 * A page's entry keeps `<script type="application/json" id="languages">[]</script>` for the list, and the same with
 * `id="messages"` and `null` for the server.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { Spoken } from '../src/i18n/index.ts';
import type { Language } from '../src/i18n/languages.ts';
import { compiled, folder, readCatalogue, readCatalogues, type Catalogue } from './catalogue.ts';
import { faultsIn, gapsIn } from './problems.ts';

const place = '<script type="application/json" id="languages">[]</script>';

export interface LanguagesOptions {
  /** Where the server has the client. */
  base: string;
  /** What the files are called after. */
  surface: string;
  /** Whether messages get short names: for pages that are paid for on bad networks. */
  short: boolean;
  /** The name of a part that does not come with every page, and of what it alone says; null for what does. */
  partOf?: (chunk: Rolldown.OutputChunk) => string | null;
  /** Where the languages are. */
  from?: string;
}

/** What the server says itself, on a page of its own, when there is no other. Its messages hold nothing but words. */
export const saidByServer = 'server.';

/** The languages for the server: `{"nl": {"not_found": "…"}, …}`. */
export function forServer(): Plugin {
  return {
    name: 'klankbord:for-server',
    apply: 'build',
    generateBundle() {
      const [dutch, ...others] = readCatalogues() as [Catalogue, ...Catalogue[]];
      const languages = [dutch, ...others].map((language) => {
        const texts = Object.entries(withoutGaps(language, dutch).texts).filter(([key]) => key.startsWith(saidByServer));
        return [language.lang, Object.fromEntries(texts.map(([key, text]) => [key.slice(saidByServer.length), compiled(text)]))];
      });
      this.emitFile({ type: 'asset', fileName: 'server.json', source: JSON.stringify(Object.fromEntries(languages)) });
    },
  };
}

/** For a build: the files, and the list in the pages. */
export function languages({ base, surface, short, partOf = () => null, from = folder }: LanguagesOptions): Plugin {
  return {
    name: 'klankbord:languages',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const [dutch, ...others] = readCatalogues(from) as [Catalogue, ...Catalogue[]];
      const faults = [dutch, ...others].flatMap((language) => faultsIn(language, dutch));
      if (faults.length > 0) this.error(faults.join('\n'));
      others.flatMap((language) => gapsIn(language, dutch)).forEach((gap) => this.warn(gap));
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const codes = chunks.map(({ code }) => code);
      const all = asked(codes.join('\n'), Object.keys(dutch.texts));
      const owners = ownersOf(all, chunks.map((chunk) => [partOf(chunk), chunk.code]));
      const parts = [...new Set(owners.values())];
      const byPart = new Map([null, ...parts].map((part) => [part, all.filter((key) => (owners.get(key) ?? null) === part)]));
      const names = short ? shortNames(codes, [...byPart.values()].flat()) : new Map<string, string>();
      const inPage = new Map([...names].filter(([key]) => !owners.has(key)));
      for (const chunk of chunks) chunk.code = renamed(chunk.code, names);
      const list = [dutch, ...others].map((language): Language => {
        const whole = withoutGaps(language, dutch);
        const source = asData(spoken(whole, all, names));
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/${surface}-${language.lang}-${hash}.json`;
        this.emitFile({ type: 'asset', fileName, source });
        for (const part of parts) {
          const own = byPart.get(part)!.map((key) => [names.get(key) ?? key, compiled(whole.texts[key]!)]);
          this.emitFile({ type: 'asset', fileName: said(language.lang, part), source: asData(Object.fromEntries(own)) });
        }
        if (parts.length > 0) {
          const rest = spoken(whole, all.filter((key) => !owners.has(key)), inPage);
          this.emitFile({ type: 'asset', fileName: said(language.lang, 'page'), source: asData(rest) });
        }
        return { lang: language.lang, name: language.name, file: base + fileName };
      });
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const html = String(file.source);
        if (!html.includes(place)) this.error(`${file.fileName} has no place for the list of languages`);
        file.source = html.replace(place, () => place.replace('[]', asData(list)));
      }
    },
  };
}

/** What one part of the pages says, or the page itself: where the build has it until somebody puts it where it belongs. */
export function said(lang: string, part: string): string {
  return `said/${lang}/${part}.json`;
}

/** The part that alone asks for a message, of the parts and their code, where there is one; what has no name is the page. */
export function ownersOf(keys: readonly string[], parts: readonly (readonly [string | null, string])[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const key of keys) {
    const [owner = null, ...others] = new Set(parts.filter(([, code]) => asked(code, [key]).length > 0).map(([part]) => part));
    if (owner !== null && others.length === 0) owners.set(key, owner);
  }
  return owners;
}

/** For tests and the preview: `import './messages/nl.json'` gives the language with all its messages. */
export function languageFiles(): Plugin {
  return {
    name: 'klankbord:language-files',
    enforce: 'pre',
    transform: {
      filter: { id: /\/i18n\/messages\/[\w-]+\.json$/ },
      handler(code, id) {
        const language = readCatalogue(basename(id, '.json'), code);
        return JSON.stringify({ ...spoken(language, Object.keys(language.texts), new Map()), name: language.name });
      },
    },
  };
}

/** What a page is given of a language: these messages, by their short name, which is their place in a list, or by their name. */
export function spoken({ lang, locale, texts }: Catalogue, keys: readonly string[], names: ReadonlyMap<string, string>): Spoken {
  const list = [...names.keys()].map((key) => compiled(texts[key]!));
  const messages = keys.filter((key) => !names.has(key)).map((key) => [key, compiled(texts[key]!)] as const);
  return { lang, locale, list, messages: Object.fromEntries(messages) };
}

/** The language with the original's text where it has none of its own yet: a sentence in Dutch says more than its name. */
export function withoutGaps(language: Catalogue, dutch: Catalogue): Catalogue {
  return { ...language, texts: { ...dutch.texts, ...language.texts } };
}

/** Those of the messages that this code asks for: by name, or as one of a family whose last part is a code of the server. */
export function asked(code: string, keys: readonly string[]): string[] {
  const families = familiesIn(code);
  return keys.filter((key) => families.some((family) => key.startsWith(family)) || ['"', "'", '`'].some((quote) => code.includes(quote + key + quote)));
}

/** `reason.${code}` asks for every `reason.…`. */
function familiesIn(code: string): string[] {
  return [...code.matchAll(/`((?:[a-z]+\.)+)\$\{/g)].map(([, family]) => family!);
}

/** A number for each message whose name these files do not put together while they run: `t("12")` says the message in that place of the list. */
export function shortNames(codes: readonly string[], keys: readonly string[]): Map<string, string> {
  const families = codes.flatMap(familiesIn);
  const dotted = keys.filter((key) => key.includes('.') && !families.some((family) => key.startsWith(family)));
  return new Map(dotted.map((key, at) => [key, `${at}`]));
}

/** The code with the new names. */
export function renamed(code: string, names: ReadonlyMap<string, string>): string {
  return code.replace(/(["'`])([a-z_]+(?:\.[a-z_]+)+)\1/g, (literal, quote: string, key: string) => {
    const name = names.get(key);
    return name === undefined ? literal : `${quote}${name}${quote}`;
  });
}

/** JSON that may stand in a page: nothing in it ends the element around it. */
function asData(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
