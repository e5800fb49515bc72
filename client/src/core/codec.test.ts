import { decode as oracleDecode, encode as oracleEncode } from '@msgpack/msgpack';
import { describe, expect, test } from 'vitest';
import { CodecError, decode, encode, maxDepth, type Value } from './codec';

/** A small seeded generator (mulberry32), so that a failure can be run again. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const edges = [0, 1, -1, 127, 128, 255, 256, 65535, 65536, 2 ** 32 - 1, 2 ** 32, -32, -33, -128, -129, -32768, -32769, -(2 ** 31), -(2 ** 31) - 1, -(2 ** 32), 2 ** 53 - 1, -(2 ** 53) + 1, 0.5, 1e300, 5e-324];
const words = ['', 'vertrouwen', 'ruimte geven 🌱', 'é'.repeat(40), '\ufeffmerk', '__proto__', 'x'.repeat(300), 'y'.repeat(70_000)];

function randomValue(random: () => number, depth = 0): Value {
  const pick = Math.floor(random() * (depth > 4 ? 6 : 9));
  const size = () => Math.floor(random() * (depth === 0 ? 40 : 4));
  switch (pick) {
    case 0: return null;
    case 1: return random() < 0.5;
    case 2: return edges[Math.floor(random() * edges.length)]!;
    case 3: return Math.floor((random() - 0.5) * 2 ** Math.floor(random() * 53));
    case 4: return words[Math.floor(random() * words.length)]!;
    case 5: return Uint8Array.from({ length: Math.floor(random() * 400) }, () => random() * 256);
    case 6: return random() * 1e6;
    case 7: return Array.from({ length: size() }, () => randomValue(random, depth + 1));
    default: return Object.fromEntries(Array.from({ length: size() }, (_, i) => [`k${i}`, randomValue(random, depth + 1)]));
  }
}

describe('beside @msgpack/msgpack', () => {
  test('a thousand random values are written as bytes that both read back equal', () => {
    const random = seeded(20_26);
    for (let i = 0; i < 1000; i++) {
      const value = randomValue(random);
      expect(oracleDecode(encode(value))).toEqual(value);
      expect(decode(oracleEncode(value))).toEqual(value);
      expect(decode(encode(value))).toEqual(value);
    }
  });

  test('numbers at every edge take the same bytes', () => {
    for (const value of edges) expect([...encode(value)]).toEqual([...oracleEncode(value)]);
  });
});

describe('what it refuses', () => {
  const refused: [string, number[]][] = [
    ['nothing at all', []],
    ['a text cut short', [0xa5, 0x61]],
    ['an array that claims more than there is', [0xdd, 0xff, 0xff, 0xff, 0xff]],
    ['a second value after the first', [0xc0, 0xc0]],
    ['the never used type', [0xc1]],
    ['an extension', [0xd4, 0x01, 0x00]],
    ['a float32', [0xca, 0, 0, 0, 0]],
    ['a number key', [0x81, 0x01, 0x01]],
    ['a key that comes twice', [0x82, 0xa1, 0x61, 0x01, 0xa1, 0x61, 0x02]],
    ['2 to the power 53', [0xcf, 0x00, 0x20, 0, 0, 0, 0, 0, 0]],
    ['not a number', [0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0]],
    ['broken UTF-8', [0xa2, 0xc3, 0x28]],
  ];
  test.each(refused)('reading refuses %s', (_, bytes) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(CodecError);
  });

  test('reading refuses a nest deeper than its bound, whatever its length', () => {
    const nest = (depth: number) => Uint8Array.from([...Array<number>(depth).fill(0x91), 0xc0]);
    expect(() => decode(nest(maxDepth))).not.toThrow();
    expect(() => decode(nest(maxDepth + 1))).toThrow('nested too deep');
    expect(() => decode(nest(100_000))).toThrow('nested too deep');
  });

  test.each([[undefined], [NaN], [Infinity], [10n], [new Date(0)], [() => 1]])('writing refuses %s', (value) => {
    expect(() => encode(value as unknown as Value)).toThrow(CodecError);
  });
});

test('minus zero is written as zero', () => {
  expect([...encode(-0)]).toEqual([0]);
});

test('a key named __proto__ is an ordinary key', () => {
  const read = decode(Uint8Array.from([0x81, 0xa9, ...new TextEncoder().encode('__proto__'), 0x07])) as Record<string, Value>;
  expect(Object.keys(read)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});

test('bytes read from a frame do not keep the frame alive', () => {
  const frame = encode(Uint8Array.from([1, 2, 3]));
  const read = decode(frame) as Uint8Array;
  frame.fill(0);
  expect([...read]).toEqual([1, 2, 3]);
});
