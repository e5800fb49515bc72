/** Each person reads in their own language, whatever the screen or the question speaks. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { nl as desk } from './desk/nl';
import { en } from './en';
import type { nl as later } from './later/nl';
import { nl } from './nl';

export { formatDay, formatMoment, formatNumber } from './plural';

export type Lang = 'nl' | 'en';
/** Some kinds of question and the presenter's pages say more than the phone's page, which weighs what it says. */
export type Messages = typeof nl & typeof later & typeof desk;
export type Key = keyof Messages;

/** What a message needs to know: nothing, or the arguments of its function. */
export type Needs<K extends Key> = Messages[K] extends (...needs: infer N) => string ? N : [];

export type Translate = <K extends Key>(key: K, ...needs: Needs<K>) => string;

export const langs: readonly Lang[] = ['nl', 'en'];

const catalogues: Record<Lang, Partial<Messages>> = { nl: { ...nl }, en: { ...en } };
const translators: Record<Lang, Translate> = { nl: translator('nl'), en: translator('en') };
const LangContext = createContext<Lang>('nl');

/** `<Speaks value="en">…</Speaks>`: everything inside is said in English. */
export const Speaks = LangContext.Provider;

export function useLang(): Lang {
  return useContext(LangContext);
}

/** The messages in the language of the person in front of this page. */
export function useT(): Translate {
  return translators[useLang()];
}

/** The same where there is no component. */
export function translator(lang: Lang): Translate {
  return (key, ...needs) => {
    const message = catalogues[lang][key] ?? key;
    return typeof message === 'function' ? (message as (...needs: unknown[]) => string)(...needs) : message;
  };
}

/** Adds what a page says that others do not. */
export function learn(more: Record<Lang, Partial<Messages>>): void {
  for (const lang of langs) Object.assign(catalogues[lang], more[lang]);
}

/** The first language of the device that we speak, else English: whoever speaks neither is more likely to read that. */
export function preferredLang(wanted: readonly string[] = navigator.languages): Lang {
  for (const tag of wanted) {
    const lang = langs.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (lang) return lang;
  }
  return 'en';
}

/** The message of this name, where the phone has one: a server may be newer than the page. */
export function messageNamed(name: string): Key | null {
  return name in nl ? (name as Key) : null;
}
