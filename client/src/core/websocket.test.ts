import { beforeEach, expect, test, vi } from 'vitest';
import { bytes, text } from './fakes.test-support';
import { websocket } from './websocket';

class FakeSocket {
  static readonly OPEN = 1;
  static last: FakeSocket;
  readyState = 0;
  binaryType = 'blob';
  sent: string[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(readonly url: string) {
    FakeSocket.last = this;
  }

  send(frame: Uint8Array): void {
    this.sent.push(text(frame));
  }

  close(): void {
    this.closed = true;
  }
}

beforeEach(() => void vi.stubGlobal('WebSocket', FakeSocket));

function open() {
  const log: string[] = [];
  const link = websocket('ws://localhost/ws')({
    opened: () => log.push('opened'),
    heard: () => log.push('heard'),
    frame: (frame) => log.push(text(frame)),
    lost: (code) => log.push(`lost ${code}`),
  });
  return { link, log, socket: FakeSocket.last };
}

test('binary messages are frames, and every message is a sign of life', () => {
  const { log, socket } = open();
  expect(socket.binaryType).toBe('arraybuffer');
  socket.onopen?.();
  socket.onmessage?.({ data: bytes('scene').buffer });
  socket.onmessage?.({ data: 'hello from a proxy' });
  expect(log).toEqual(['opened', 'heard', 'scene', 'heard']);
});

test('it sends only while the socket is open', () => {
  const { link, socket } = open();
  link.send(bytes('too early'));
  socket.readyState = FakeSocket.OPEN;
  link.send(bytes('vote'));
  expect(socket.sent).toEqual(['vote']);
});

test('the close code is the reason', () => {
  const { log, socket } = open();
  socket.onclose?.({ code: 4000 });
  expect(log).toEqual(['lost 4000']);
});

test('a closed link hears nothing more, even from a socket that wakes up later', () => {
  const { link, socket } = open();
  link.close();
  expect(socket.closed).toBe(true);
  expect([socket.onopen, socket.onmessage, socket.onclose]).toEqual([null, null, null]);
});
