/** A text of a deck: the same words in one or more languages, the original first. */
export type Text = Readonly<Record<string, string>>;

/** Words and the language they are in, for the `lang` attribute. */
export interface Said {
  text: string;
  lang: string;
}

/** The text in the language a person reads, else in its original. */
export function say(text: Text, wanted: string): Said {
  const lang = wanted in text ? wanted : (Object.keys(text)[0] ?? wanted);
  return { text: text[lang] ?? '', lang };
}
