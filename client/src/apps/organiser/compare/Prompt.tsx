import { say, type Text } from '../../../core/text';
import type { Lang } from '../../../i18n';
import { longestWord } from '../../../ui/longest';

/** What was asked. */
export function Prompt({ prompt, lang }: { prompt: Text; lang: Lang }) {
  const { text, lang: spoken } = say(prompt, lang);
  return (
    <h1 class="read-title" lang={spoken} style={{ '--longest': longestWord(text) }}>
      {text}
    </h1>
  );
}
