// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { OverlayApi, type Overlay, type Thread } from '../../../core/overlay';
import { answering } from './answering.test-support';
import { useThreading } from './useThreading';
import type { Margin } from './useMargin';

const thread = (id: string, ...answers: number[]) => ({ id, question: 'lef', answers: answers.map((answer) => ({ answer })) }) as Thread;

/** Answers 4 and 7, a field beside them, and two threads, of which the second has answer 7. */
function given() {
  const { fetch, changes } = answering(() => null);
  const overlay = { threads: [thread('een'), thread('twee', 7)] } as Overlay;
  const change = async (doing: () => Promise<unknown>) => doing().then(() => true);
  const margin = { api: new OverlayApi(fetch), room: 'r', overlay, labels: [], change } as unknown as Margin;
  function Page() {
    const { onKey, choose, chosen } = useThreading(margin, 'lef')!;
    return (
      <ol onKeyDown={onKey}>
        {[4, 7].map((number) => (
          <input key={number} type="checkbox" value={number} checked={chosen.includes(number)} onChange={({ currentTarget }) => choose(number, currentTarget.checked)} />
        ))}
        <input type="text" value="7" />
      </ol>
    );
  }
  const page = document.body.appendChild(document.createElement('div'));
  void act(() => render(<Page />, page));
  const boxes = [...page.querySelectorAll('input')];
  const press = (at: number, key: string) => act(() => void boxes[at]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  const choose = (at: number) => act(() => boxes[at]!.click());
  return { changes, boxes, press, choose };
}

test('a digit puts the answer that has the focus into a thread, or takes it out again', async () => {
  const { changes, press } = given();
  await press(0, '1');
  await press(1, '2');
  await press(1, '9');
  expect(changes.map(({ path, body }) => [path, body])).toEqual([
    ['/api/archive/rooms/r/threads/een/answers', { put: [{ answer: 4 }] }],
    ['/api/archive/rooms/r/threads/twee/answers', { take: [7] }],
  ]);
});

test('a digit is for all that is chosen, and Escape chooses nothing', async () => {
  const { changes, boxes, press, choose } = given();
  await choose(0);
  await choose(1);
  await press(1, '2');
  expect(changes.map(({ body }) => body)).toEqual([{ put: [{ answer: 4 }, { answer: 7 }] }]);
  await choose(0);
  await press(0, 'Escape');
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false]);
});

test('what is typed beside an answer puts nothing into a thread', async () => {
  const { changes, press } = given();
  await press(2, '1');
  expect(changes).toEqual([]);
});
