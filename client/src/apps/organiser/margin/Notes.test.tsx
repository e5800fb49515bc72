// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { OverlayApi, type Note } from '../../../core/overlay';
import { Speaks } from '../../../i18n';
import { answered, answering, saying, type } from './answering.test-support';
import { Notes } from './Notes';
import { useChanging } from './useChanging';
import type { Margin } from './useMargin';

const note: Note = { id: 'note-one', rev: 1, question: 'lef', answer: 4, text: 'Hier werd het stil.', author: null, created: 0, changed: 0 };

const page = document.body.appendChild(document.createElement('div'));
afterEach(() => void act(() => render(null, page)));

/** Notes beside an answer; `stands` says what is there after the next change. */
function given(...refusals: (string | null)[]) {
  let notes: readonly Note[] = [note];
  const { fetch, changes } = answering(() => null, refusals);
  function Page() {
    const margin = { ...useChanging(), api: new OverlayApi(fetch), room: 'r' } as unknown as Margin;
    return <Notes margin={margin} notes={notes} beside={{ answer: 4 }} lang="nl" />;
  }
  void act(() => render(<Speaks value="nl"><Page /></Speaks>, page));
  return { changes, stands: (...now: Note[]) => (notes = now) };
}

const press = (text: string) => answered(() => saying(page, 'button', text).click());
const field = () => page.querySelector('textarea')!;

test('what is typed stays where it is when another changed the note, with what it says now', async () => {
  const { changes, stands } = given('overtaken', null);
  await press('Wijzig');
  void act(() => type(field(), 'Hier werd het heel stil.'));
  stands({ ...note, rev: 2, text: 'Rumoer.' });
  await press('Bewaar');
  expect([field().value, page.querySelector('[role=alert]')!.textContent]).toEqual(['Hier werd het heel stil.', expect.stringContaining('Rumoer.')]);
  await press('Bewaar');
  expect(changes.map(({ body }) => body)).toEqual([1, 2].map((rev) => ({ rev, text: 'Hier werd het heel stil.', answer: 4 })));
});

test('what is typed stays when another removed the note, and is put in anew', async () => {
  const { changes, stands } = given('removed', null);
  await press('Wijzig');
  void act(() => type(field(), 'Hier werd het heel stil.'));
  stands();
  await press('Bewaar');
  expect(field().value).toBe('Hier werd het heel stil.');
  await press('Bewaar');
  expect(changes.map(({ path, body }) => [path, (body as Note).rev])).toEqual([1, 0].map((rev) => ['/api/archive/rooms/r/notes/note-one', rev]));
});

test('a note that was lost on its way is the same one when it is sent again', async () => {
  const { changes } = given('busy', null);
  await press('Schrijf een aantekening');
  void act(() => type(field(), 'Nog iets.'));
  await press('Bewaar');
  await press('Bewaar');
  expect(new Set(changes.map(({ path }) => path)).size).toBe(1);
  expect(document.activeElement).toBe(saying(page, 'button', 'Schrijf een aantekening'));
});
