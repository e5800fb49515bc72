/** What a kind of question brings to the phone. */
import type { ComponentType } from 'preact';
import type { Translate } from '../i18n';
import type { Said } from '../core/text';

export interface AskProps<Q, D> {
  question: Q;
  /** The language of the question's own texts. */
  lang: string;
  /** What is being answered; null until the person has touched it: nothing is preset. */
  draft: D | null;
  onDraft: (draft: D | null) => void;
  /** The person pressed Enter where that means: done. */
  onSend: () => void;
  /** The same on every visit of this phone, for an order of its own. */
  seed: string;
  /** The id of the heading that asks. */
  labelledBy: string;
  /** The id of the sentence that says what is wrong, where something is. */
  describedBy: string | undefined;
}

export interface PhoneResultProps<Q, R> {
  question: Q;
  result: R;
  lang: string;
}

/** `D` is what the person is making of their answer: less than an answer at times, and every answer is one. */
export interface Asking<Q, A, R, D = A> {
  /** How the phone asks it. */
  Ask: ComponentType<AskProps<Q, D>>;
  /** How the phone shows what the room answered. */
  PhoneResult: ComponentType<PhoneResultProps<Q, R>>;
  /** What is missing before the draft can be sent, as a sentence; null when nothing is. */
  lacking: (question: Q, draft: D | null, t: Translate) => string | null;
  /** The draft as it is sent. */
  final: (draft: D) => A;
  /** Whether it took writing: then nobody may take it away. */
  written: (draft: D) => boolean;
  /** What the person said, one text for each thing. */
  said: (question: Q, answer: A, lang: string, t: Translate) => Said[];
}
