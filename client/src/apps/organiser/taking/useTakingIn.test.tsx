// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ApiError } from '../../../core/api';
import type { Sending, TakenIn } from '../../../core/takingIn';
import { useTakingIn, type TakingIn } from './useTakingIn';

/** A page on which files are sent to a server that answers when it is told to. */
function given() {
  const sent: { sending: Sending; done: (taken: TakenIn) => void; failed: (error: unknown) => void }[] = [];
  let taking!: TakingIn;
  function Page() {
    taking = useTakingIn((_file, _team, sending) => new Promise((done, failed) => void sent.push({ sending, done, failed })));
    return null;
  }
  const page = document.createElement('div');
  void act(() => render(<Page />, page));
  const take = (name: string) => act(() => taking.take(new File(['{}'], name), null));
  return { now: () => taking.taking, take, again: () => act(() => taking.again()), sent, leave: () => void act(() => render(null, page)) };
}

test('a file is sent, looked through, and there', async () => {
  const { now, take, sent } = given();
  await take('avond.jsonl');
  await act(() => sent[0]!.sending.onPart(0.4));
  expect(now()).toEqual({ at: 'sending', name: 'avond.jsonl', part: 0.4 });
  await act(() => sent[0]!.sending.onPart(1));
  expect(now()).toEqual({ at: 'reading', name: 'avond.jsonl' });
  await act(async () => sent[0]!.done({ room: 'r1', new: true }));
  expect(now()).toEqual({ at: 'done', taken: { room: 'r1', new: true } });
});

test('what was broken off is not heard of again, and another may be sent', async () => {
  const { now, take, again, sent } = given();
  await take('een.jsonl');
  await again();
  expect(sent[0]!.sending.signal.aborted).toBe(true);
  await take('twee.jsonl');
  await act(async () => sent[0]!.done({ room: 'r1', new: true }));
  expect(now()).toEqual({ at: 'sending', name: 'twee.jsonl', part: 0 });
});

test('a refusal is told where another file can be chosen', async () => {
  const { now, take, sent } = given();
  const refused = new ApiError('no_room_file', 422, 'This is no room file.');
  await take('vakantie.jpg');
  await act(async () => sent[0]!.failed(refused));
  expect(now()).toEqual({ at: 'choosing', failure: refused });
});

test('what is being sent when the page goes is broken off', async () => {
  const { take, leave, sent } = given();
  await take('avond.jsonl');
  leave();
  expect(sent[0]!.sending.signal.aborted).toBe(true);
});
