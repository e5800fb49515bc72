/** What a kind of question brings to the phone. */
import type { ComponentType } from 'preact';
import type { Translate } from '../i18n';
import type { Said } from '../core/text';

/** A part of a question that is not answered yet carries `data-lacks`, so that the page can go there. */
export interface AskProps<Q, D, A = D> {
  question: Q;
  /** The language of the question's own texts. */
  lang: string;
  /** What is being answered; null until the person has touched it: nothing is preset. */
  draft: D | null;
  onDraft: (draft: D | null) => void;
  /** The person pressed Enter where that means: done. */
  onSend: () => void;
  /** What this person answered before, also when it is still on its way. */
  mine: A | null;
  /** Sends that, changed, at once, and leaves the draft alone. */
  onMine: (answer: A) => void;
  /** What this person wrote beside their answer, for themselves: it is kept on the phone and never sent. */
  margin: readonly string[];
  onMargin: (margin: string[]) => void;
  /** The same on every visit of this phone, for an order of its own. */
  seed: string;
  /** The id of the heading that asks. */
  labelledBy: string;
  /** The id of the sentence that says what is wrong, where something is. */
  describedBy: string | undefined;
}

export interface PhoneResultProps<Q, R, A> {
  question: Q;
  result: R;
  lang: string;
  /** What this person answered, also when it is still on its way. */
  mine: A | null;
  /** Sends another answer at once, such as one that supports what is seen here; null where the question takes none. */
  onMine: ((answer: A) => void) | null;
}

/** `D` is what the person is making of their answer: less than an answer at times, and every answer is one. */
export interface Asking<Q, A, R, D = A> {
  /** How the phone asks it. */
  Ask: ComponentType<AskProps<Q, D, A>>;
  /** How the phone shows what the room answered. */
  PhoneResult: ComponentType<PhoneResultProps<Q, R, A>>;
  /** What is missing before the draft can be sent, as a sentence; null when nothing is. `mine` is what was sent before. */
  lacking: (question: Q, draft: D | null, t: Translate, mine: A | null) => string | null;
  /** What could be added to the draft before it is sent, as a sentence; null when nothing could. */
  left?: (question: Q, draft: D, t: Translate) => string | null;
  /** The draft as it is sent, after `mine`. */
  final: (draft: D, mine: A | null) => A;
  /** Whether it took writing: then nobody may take it away. */
  written: (draft: D) => boolean;
  /** What the person said, one text for each thing, with what they wrote beside it in the `margin`. */
  said: (question: Q, answer: A, lang: string, t: Translate, margin?: readonly string[]) => Said[];
  /** How much the room gave, where that is no number of answers. */
  counted?: (result: R, t: Translate) => string;
  /** Whether people answer to what others answered, and so see it while they do. Nobody does, where nothing is said. */
  shared?: (question: Q) => boolean;
  /** Whether each sending adds to what was sent before: then the page stays where one asks on. */
  adds?: boolean;
}
