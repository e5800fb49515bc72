import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Said } from '../../core/text';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { copy } from './copy';
import './AnswerCard.css';

export interface AnswerCardProps {
  /** *arrived* is filled: it is on disk. *sending* is only an outline. *kept* and *unsent* look back. */
  state: 'sending' | 'arrived' | 'kept' | 'unsent';
  title: string;
  said: readonly Said[];
  note?: ComponentChildren;
}

/** So many characters still fit in large letters. */
const large = 90;

/** What the person said, and what became of it. */
export function AnswerCard({ state, title, said, note }: AnswerCardProps) {
  const length = said.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <section class={`answer answer-${state}`}>
      <h2 class="answer-title">
        {state === 'arrived' && <Icon name="tick" />}
        {title}
        {state === 'sending' && <span class="answer-dots" aria-hidden="true" />}
      </h2>
      <ul class={length > large ? 'answer-said answer-said-long' : 'answer-said'}>
        {said.map(({ text, lang }, at) => (
          <li key={at} lang={lang || undefined}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      {note && <p class="answer-note">{note}</p>}
      {state === 'unsent' && <CopyButton text={said.map(({ text }) => text).join('\n')} />}
    </section>
  );
}

/** Says when it is done. */
export function CopyButton({ text, children }: { text: string; children?: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  return (
    <Button wide {...(copied && { icon: 'tick' as const })} onPress={() => void copy(text).then(setCopied)}>
      {copied ? t('copied') : (children ?? t('copy'))}
    </Button>
  );
}
