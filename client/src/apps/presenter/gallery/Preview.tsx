import { useEffect, useState } from 'preact/hooks';
import { Api, type Deck } from '../../../core/api';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { kindName } from '../names';
import { failureSentence } from '../sentences';
import './Preview.css';

/** The questions of a deck, to see what it is about before it is started. */
export function Preview({ deck, lang }: { deck: string; lang: Lang }) {
  const t = useT();
  const [found, setFound] = useState<Deck | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    new Api().deck(deck).then(setFound, setFailure);
  }, [deck]);
  if (failure) return <p role="alert">{failureSentence(t, failure)}</p>;
  return (
    <ol class="preview">
      {found?.slides.map(({ question, chapter }) => {
        const { text, lang: spoken } = say(question.prompt, lang);
        return (
          <li key={question.id}>
            {chapter && <p class="preview-chapter">{say(chapter, lang).text}</p>}
            <p class="preview-question">
              <span lang={spoken}>{text}</span> <span class="preview-kind">{kindName(t, question.kind)}</span>
            </p>
            {question.kind === 'choice' && (
              <p class="preview-options" lang={spoken}>
                {question.options.map(({ label }) => say(label, lang).text).join(' / ')}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
