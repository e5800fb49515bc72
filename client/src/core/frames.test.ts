import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode, encode, type Value } from './codec';
import { VERSION } from './protocol';

interface Golden {
  name: string;
  direction: 'page' | 'server';
  message: Record<string, Value>;
  hex: string;
}

// The server's tests hold it to the same file.
const frames = JSON.parse(readFileSync(new URL('../../../tests/protocol/frames.json', import.meta.url), 'utf-8')) as Golden[];

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (data: Uint8Array) => [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');

describe('the golden frames', () => {
  test.each(frames)('$direction: $name is read as its message', (golden) => {
    expect(decode(bytes(golden.hex))).toEqual(golden.message);
  });

  // Only a server says 65.0 where a page says 65, and no page writes what a server says.
  test.each(frames.filter(({ direction }) => direction === 'page'))('$name is written as its bytes', (golden) => {
    expect(hex(encode(golden.message))).toBe(golden.hex);
  });

  test.each(frames)('$direction: $name stays the same when it is written and read', (golden) => {
    expect(decode(encode(golden.message))).toEqual(golden.message);
  });

  test('are of the version these pages speak', () => {
    const versions = frames.flatMap(({ message }) => ('version' in message ? [message['version']] : []));
    expect(new Set(versions)).toEqual(new Set([VERSION]));
  });
});
