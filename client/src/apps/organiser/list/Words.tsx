import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../../i18n';

/** Milliseconds without a key before what stands there is looked for. */
const pause = 350;

export interface WordsProps {
  words: string;
  /** `typing`: more may come, and Back need not come past here. */
  onWords: (words: string, typing: boolean) => void;
}

/** What people asked and answered, to be found by its words. It is looked for while somebody writes, and at Enter at once. */
export function Words({ words, onWords }: WordsProps) {
  const t = useT();
  const [text, setText] = useState(words);
  const said = useRef(words);
  useEffect(() => {
    // Back, or everything cleared: the address says something else than was written here.
    if (words !== said.current) {
      said.current = words;
      setText(words);
    }
  }, [words]);
  useEffect(() => {
    if (text === said.current) return;
    const timer = setTimeout(() => tell(true), pause);
    return () => clearTimeout(timer);
  }, [text]);

  function tell(typing: boolean): void {
    if (text === said.current) return;
    // The first words are a step of their own, so that Back leads to the list as it was.
    const first = said.current === '';
    said.current = text;
    onWords(text, typing && !first);
  }

  return (
    <form
      class="words-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        tell(false);
      }}
    >
      <label class="words-label" for="words">
        {t('archive.words')}
      </label>
      <input
        id="words"
        class="words-field"
        type="search"
        value={text}
        maxLength={200}
        autocomplete="off"
        autocapitalize="none"
        enterkeyhint="search"
        placeholder={t('archive.words.example')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
