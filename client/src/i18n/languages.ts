/** Which languages this page can speak, and how it learns another one while somebody is reading. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from './format';
import { learn, speaks, type Lang, type Spoken } from './index';

/** A language that somebody may choose. */
export interface Language {
  lang: Lang;
  /** As it calls itself. */
  name: string;
  /** Where its messages for this page are. */
  file: string;
}

/** The cookie that keeps a choice, so that the server sends the next page in that language. The screen has one of its own: the room may read another language than its presenter. */
export type Choice = 'klankbord_lang' | 'klankbord_screen_lang';

const aYear = 31_536_000;
let offered: readonly Language[] = [];
let first: Lang = 'nl';

export function languages(): readonly Language[] {
  return offered;
}

/** A language as it calls itself, where we know that; a deck may be in any. */
export function languageName(lang: Lang): string {
  return offered.find((one) => one.lang === lang)?.name ?? new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
}

/** What stands in the page: the languages, from the build, and the messages of one of them, chosen by the server. Returns these. */
export function begin(known: readonly Language[], spoken: Spoken): Record<string, Message> {
  offered = known;
  first = spoken.lang;
  return learn(spoken);
}

/** Changes the language of the page. Without a network it stays as it is, and the answer is false. */
export type Choose = (lang: Lang) => Promise<boolean>;

/** The language of the page, which starts as the server sent it, and how to choose another. */
export function useLanguage(choice: Choice): [Lang, Choose] {
  const [lang, setLang] = useState(first);
  const wanted = useRef(lang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  async function choose(next: Lang): Promise<boolean> {
    wanted.current = next;
    const arrived = speaks(next) || (await fetched(next));
    // Somebody may have chosen another one meanwhile.
    if (!arrived || wanted.current !== next) return arrived;
    document.cookie = `${choice}=${next}; path=/; max-age=${aYear}; samesite=lax`;
    setLang(next);
    return true;
  }

  return [lang, choose];
}

async function fetched(wanted: Lang): Promise<boolean> {
  try {
    const answer = await fetch(offered.find(({ lang }) => lang === wanted)!.file);
    if (!answer.ok) return false;
    learn((await answer.json()) as Spoken);
    return true;
  } catch {
    return false;
  }
}
