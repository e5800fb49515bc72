/** For tests: a question asked on a page, as the phone asks it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { Answer, Question } from '../core/protocol';
import { translator } from '../i18n';
import { askingOf as find, getKind, kinds, type AnyAsking } from './asks';

await Promise.all(kinds.map(getKind));

/** How any question is asked; all kinds are here. */
export const askingOf = (question: Question): AnyAsking => find(question)!;

export { about } from '../core/scenes.test-support';

/** Things with a name. */
export const items = (...ids: string[]) => ids.map((id) => ({ id, label: { nl: `ding ${id}`, en: `thing ${id}` } }));

export interface Asked {
  page: HTMLElement;
  /** What the person made of their answer so far. */
  draft: () => Answer | null;
  /** What the person wrote beside it for themselves. */
  margin: () => readonly string[];
  /** What is still missing, in Dutch; null when it can be sent. */
  lacking: () => string | null;
  /** What would be sent. */
  final: () => Answer;
  /** The presenter changes the question. */
  becomes: (question: Question) => void;
}

/** Asks it, and renders again at every change of the draft as the page does. */
export function ask(asked: Question, start: Answer | null = null): Asked {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const { Ask, lacking, final } = askingOf(asked);
  let question = asked;
  let draft = start;
  let margin: readonly string[] = [];
  const show = () => render(<Ask question={question} lang="nl" draft={draft} onDraft={(next) => { draft = next; show(); }} onSend={() => undefined} mine={null} onMine={() => undefined} margin={margin} onMargin={(next) => { margin = next; show(); }} seed="s" labelledBy="h" describedBy={undefined} />, page);
  act(show);
  return { page, draft: () => draft, margin: () => margin, lacking: () => lacking(question, draft, translator('nl'), null), final: () => final(draft!, null), becomes: (next) => { question = next; act(show); } };
}

/** Moves the `at`th line to `value`, as the keys do. */
export function slide({ page }: Asked, at: number, value: number): void {
  const range = page.querySelectorAll<HTMLInputElement>('input[type=range]')[at]!;
  act(() => {
    range.value = `${value}`;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export const press = (element: Element | null | undefined) => act(() => (element as HTMLElement).click());
