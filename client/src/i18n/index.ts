/** Each person reads in their own language, whatever the screen or the question speaks. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { format, type Message, type Values, type Writing } from './format';
import type { Messages } from './keys';
import { writingOf } from './writing';

/** The tag of a language, as its file is called: nl, en, pt-BR. */
export type Lang = string;
export type Key = keyof Messages;

/** What a message needs to know: nothing, or its values by name. */
export type Needs<K extends Key> = Messages[K] extends null ? [] : [values: Messages[K]];

/** Those that need nothing to be said. */
export type PlainKey = { [K in Key]: Messages[K] extends null ? K : never }[Key];

export type Translate = <K extends Key>(key: K, ...needs: Needs<K>) => string;

/** A language as a page gets it: from the build, inside the page or in a file of its own. */
export interface Spoken {
  lang: Lang;
  /** How numbers and moments are written. */
  locale: string;
  /** Those that the build gave a number for a name. */
  list: readonly Message[];
  messages: Readonly<Record<string, Message>>;
}

interface Tongue {
  locale: string;
  messages: Readonly<Record<string, Message>>;
  writing: Writing;
  t: Translate;
}

const tongues = new Map<Lang, Tongue>();
const LangContext = createContext<Lang>('nl');

/** `<Speaks value="en">…</Speaks>`: everything inside is said in English. */
export const Speaks = LangContext.Provider;

export function useLang(): Lang {
  return useContext(LangContext);
}

/** The messages in the language of the person in front of this page. */
export function useT(): Translate {
  return translator(useLang());
}

/** The same where there is no component. */
export function translator(lang: Lang): Translate {
  return tongue(lang).t;
}

/** From now on this page speaks this language too. Returns its messages by name, to which more may be added. */
export function learn({ lang, locale, list, messages: named }: Spoken): Record<string, Message> {
  const writing = writingOf(locale);
  const messages: Record<string, Message> = Object.assign({}, list, named);
  const t = (key: string, values: Values = {}) => format(messages[key] ?? key, values, writing);
  tongues.set(lang, { locale, messages, writing, t: t as Translate });
  return messages;
}

export function speaks(lang: Lang): boolean {
  return tongues.has(lang);
}

/** Numbers, shares and moments as this language writes them, where they are no part of a sentence. */
export function writing(lang: Lang): Writing {
  return tongue(lang).writing;
}

/** By what rules this language writes numbers and moments. */
export function localeOf(lang: Lang): string {
  return tongue(lang).locale;
}

/** How many answered, of how many: who answered and left is still counted, so there can be more answers than people. */
export function outOf(answered: number, present: number): { answered: number; of: number } {
  return { answered, of: Math.max(answered, present) };
}

/** The message of this name, where the page has one: a server may be newer than the page. */
export function messageNamed(name: string): Key | null {
  // Every language says the same things, so any of them knows.
  return [...tongues.values()].some(({ messages }) => name in messages) ? (name as Key) : null;
}

function tongue(lang: Lang): Tongue {
  const known = tongues.get(lang);
  if (!known) throw new Error(`this page has not learnt ${lang}`);
  return known;
}
