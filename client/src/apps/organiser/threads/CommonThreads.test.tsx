// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { AskedRoom } from '../../../core/archive';
import { OverlayApi } from '../../../core/overlay';
import { Speaks } from '../../../i18n';
import { answering } from '../margin/answering.test-support';
import { CommonThreads } from './CommonThreads';

const room = (id: string, answered: number | null): AskedRoom => ({ id, title: { nl: 'Avond' }, created: 1_790_000_000_000, answered, protected: answered === null });
const tally = (id: string, people: number) => ({ room: id, thread: `draad-${id}`, count: people, people, of: 20 });

test('a thread is told room by room, and what people said leads to their answers', async () => {
  const { fetch } = answering((path) =>
    path.includes('/overlay')
      ? { threads: [{ id: 'draad-mei', memo: 'Ook zonder het woord.', answers: [{ answer: 17, round: 2, quote: null, text: 'Ik laat los.' }] }] }
      : { threads: [{ name: 'Loslaten', colour: 2, rooms: [tally('klein', 2), tally('mei', 6)] }] },
  );
  const page = document.createElement('div');
  await act(() => render(<Speaks value="nl"><CommonThreads question="lef" asked={[room('mei', 23), room('klein', null)]} alone lang="nl" api={new OverlayApi(fetch)} /></Speaks>, page));
  await vi.waitFor(() => expect(page.querySelectorAll('.common-tally')).toHaveLength(1));
  expect(page.textContent).toContain('6 mensen, in 1 van 1 ruimte');
  const details = page.querySelector('details')!;
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(page.textContent).toContain('Ook zonder het woord.'));
  const { pathname, search } = new URL(page.querySelector<HTMLAnchorElement>('.common-quote')!.href, 'http://a');
  expect(pathname + search).toBe('/archive/rooms/mei?question=lef&round=2&answer=17');
});
