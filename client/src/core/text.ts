/** A text of a deck: the same words in one or more languages, the original first. */
export type Text = Readonly<Record<string, string>>;

/** Words and the language they are in, for the `lang` attribute. */
export interface Said {
  text: string;
  lang: string;
}

/** The text in the language a person reads, of whatever region, else in its original. */
export function say(text: Text, wanted: string): Said {
  const lang = [wanted, wanted.split('-')[0]!, ...Object.keys(text)].find((one) => one in text) ?? wanted;
  return { text: text[lang] ?? '', lang };
}
