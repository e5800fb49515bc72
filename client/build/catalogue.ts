/** A language's file, `src/i18n/messages/<tag>.json`: its messages in ICU MessageFormat, read into data that a page can say. */
import { isLiteralElement, parse, TYPE, type MessageFormatElement, type PluralElement, type SelectElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Forms, Message, Piece } from '../src/i18n/format.ts';

/** Where the files are. */
export const folder = fileURLToPath(new URL('../src/i18n/messages', import.meta.url));

/** The language that the others are translations of: its messages say what there is to translate. */
export const original = 'nl';

export interface Catalogue {
  /** The tag, as the file is called. */
  lang: string;
  /** As the language calls itself. */
  name: string;
  /** Whose numbers and dates it writes. */
  locale: string;
  /** The texts as they stand in the file. */
  texts: Readonly<Record<string, string>>;
}

/** What a message wants to know: the name of each value, and what it is. */
export type Placeholders = Readonly<Record<string, 'number' | 'string'>>;

/** Every language there is, the original first. Throws a sentence where a file is not one. */
export function readCatalogues(from = folder): Catalogue[] {
  const files = readdirSync(from).filter((file) => file.endsWith('.json')).sort();
  const catalogues = files.map((file) => readCatalogue(basename(file, '.json'), readFileSync(join(from, file), 'utf8')));
  return catalogues.sort((one, other) => Number(other.lang === original) - Number(one.lang === original));
}

/** One language, of the text of its file. */
export function readCatalogue(lang: string, json: string): Catalogue {
  const { '@name': name, '@locale': locale = lang, ...texts } = JSON.parse(json) as Record<string, string>;
  if (!name) throw new Error(`${lang}.json does not say what the language calls itself: it needs "@name".`);
  if (Intl.getCanonicalLocales(lang)[0] !== lang) throw new Error(`${lang}.json is not called after a language tag; ${Intl.getCanonicalLocales(lang)[0]}.json would be.`);
  return { lang, name, locale, texts };
}

/** The message as data. Throws a sentence where the text is no ICU MessageFormat, or asks for what the pages cannot do. */
export function compiled(text: string): Message {
  return message(elements(text));
}

/** The values that a message asks for. */
export function placeholders(text: string): Placeholders {
  const found: Record<string, 'number' | 'string'> = {};
  walk(elements(text), (element) => {
    if (element.type === TYPE.argument || element.type === TYPE.select) found[element.value] ??= 'string';
    else if (element.type !== TYPE.pound) found[element.value] = 'number';
  });
  return found;
}

/** Every plural in a message, with its forms. */
export function plurals(text: string): PluralElement[] {
  const found: PluralElement[] = [];
  walk(elements(text), (element) => element.type === TYPE.plural && found.push(element));
  return found;
}

type Named = Exclude<MessageFormatElement, { type: TYPE.literal } | { type: TYPE.tag }>;

function elements(text: string): MessageFormatElement[] {
  return parse(text, { ignoreTag: true });
}

function walk(all: readonly MessageFormatElement[], visit: (element: Named) => void): void {
  for (const element of all) {
    if (isLiteralElement(element) || element.type === TYPE.tag) continue;
    visit(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) Object.values(element.options).forEach(({ value }) => walk(value, visit));
  }
}

function message(all: readonly MessageFormatElement[], counted?: string): Message {
  const pieces = all.map((element) => piece(element, counted));
  const [only = ''] = pieces;
  return pieces.length <= 1 && typeof only === 'string' ? only : pieces;
}

/** `counted` is what `#` stands for: the number of the plural around it. */
function piece(element: MessageFormatElement, counted: string | undefined): Piece {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return [element.value];
    case TYPE.pound:
      return [counted!, 'number'];
    case TYPE.number:
      if (element.style && element.style !== 'percent') throw new Error(`A number is written {${element.value}, number} or {${element.value}, number, percent}.`);
      return [element.value, element.style ? 'percent' : 'number'];
    case TYPE.date:
      if (element.style !== 'day' && element.style !== 'moment') throw new Error(`A date is written {${element.value}, date, day} or {${element.value}, date, moment}.`);
      return [element.value, element.style];
    case TYPE.plural:
      if (element.offset !== 0) throw new Error(`A plural has no offset here: {${element.value}, plural, …} counts from 0.`);
      return [element.value, element.pluralType === 'ordinal' ? 'ordinal' : 'plural', forms(element, element.value)];
    case TYPE.select:
      return [element.value, 'select', forms(element, counted)];
    default:
      throw new Error('A message holds words, values, numbers, dates, plurals and selects.');
  }
}

function forms({ options }: PluralElement | SelectElement, counted: string | undefined): Forms {
  return Object.fromEntries(Object.entries(options).map(([form, { value }]) => [form, message(value, counted)]));
}
