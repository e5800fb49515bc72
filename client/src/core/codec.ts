/**
 * MessagePack, the part the wire uses: nil, bool, whole numbers to ±(2^53 − 1), float64, str, bin, array, and map with
 * string keys. Anything else is refused with a `CodecError`, in both directions: a frame is understood whole or not at all.
 * https://github.com/msgpack/msgpack/blob/master/spec.md
 */

export type Value = null | boolean | number | string | Uint8Array | readonly Value[] | { readonly [key: string]: Value };

export class CodecError extends Error {
  override name = 'CodecError';
}

/** How deep arrays and maps may nest. Our deepest frame needs 6; a bomb needs thousands. */
export const maxDepth = 16;

const fromText = new TextEncoder();
// Broken UTF-8 is an error, and a byte order mark at the start of a word belongs to the word.
const toText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of one value. */
export function encode(value: Value): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  write(value, 0);
  // Of each number its lowest eight bits, so that a negative one is its two's complement.
  return Uint8Array.from(bytes);

  function write(value: Value, depth: number): void {
    if (depth > maxDepth) throw new CodecError('nested too deep');
    if (value === null) bytes.push(0xc0);
    else if (typeof value === 'boolean') bytes.push(value ? 0xc3 : 0xc2);
    else if (typeof value === 'number') number(value);
    else if (typeof value === 'string') text(value);
    else if (value instanceof Uint8Array) {
      sized(0xc4, value.length);
      raw(value);
    } else if (Array.isArray(value)) {
      head(value.length, 0x90, 16, 0xdb, 1);
      for (const item of value) write(item, depth + 1);
    } else if (isMap(value)) {
      const entries = Object.entries(value);
      head(entries.length, 0x80, 16, 0xdd, 1);
      for (const [key, item] of entries) {
        text(key);
        write(item, depth + 1);
      }
    } else throw new CodecError(`cannot write a value of type ${typeof value}`);
  }

  function number(value: number): void {
    if (!Number.isFinite(value)) throw new CodecError(`cannot write ${value}`);
    if (!Number.isSafeInteger(value)) {
      const float = new DataView(new ArrayBuffer(8));
      float.setFloat64(0, value);
      bytes.push(0xcb);
      raw(new Uint8Array(float.buffer));
      // Minus zero becomes zero: the server would not take a float for a whole number.
    } else if (value >= -0x20 && value < 0x80) bytes.push(value);
    else sized(value < 0 ? 0xd0 : 0xcc, value);
  }

  function text(value: string): void {
    const encoded = fromText.encode(value);
    head(encoded.length, 0xa0, 32, 0xd9);
    raw(encoded);
  }

  /** A length: inside the type byte while below `fixed`, else after it. */
  function head(length: number, fix: number, fixed: number, type: number, least?: number): void {
    if (length < fixed) bytes.push(fix | length);
    else sized(type, length, least);
  }

  /** A whole number in 1, 2, 4 or 8 bytes. `type` is that of one byte, and is followed by those of more; `least` is where they begin. */
  function sized(type: number, value: number, least = 0): void {
    let size = least;
    while (value >= 2 ** (8 << size) || -value > 2 ** ((8 << size) - 1)) size++;
    bytes.push(type + size);
    for (let at = 1 << size; at-- > 0; ) bytes.push(Math.floor(value / 256 ** at));
  }

  function raw(more: Uint8Array): void {
    for (const byte of more) bytes.push(byte);
  }
}

/** The one value these bytes hold, from the first byte to the last. */
export function decode(bytes: Uint8Array): Value {
  let at = 0;
  const value = read(0);
  if (at !== bytes.length) throw new CodecError(`${bytes.length - at} bytes too many`);
  return value;

  function read(depth: number): Value {
    if (depth > maxDepth) throw new CodecError('nested too deep');
    const type = whole(0);
    if (type < 0x80) return type;
    if (type < 0x90) return map(type & 0x0f, depth);
    if (type < 0xa0) return array(type & 0x0f, depth);
    if (type < 0xc0) return text(type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    switch (type) {
      case 0xc0: return null;
      case 0xc2: return false;
      case 0xc3: return true;
      case 0xc4: case 0xc5: case 0xc6: return take(whole(type - 0xc4)).slice();
      case 0xcb: return float();
      case 0xcc: case 0xcd: case 0xce: case 0xcf: return whole(type - 0xcc);
      case 0xd0: case 0xd1: case 0xd2: case 0xd3: return whole(type - 0xd0, true);
      case 0xd9: case 0xda: case 0xdb: return text(whole(type - 0xd9));
      case 0xdc: case 0xdd: return array(whole(type - 0xdb), depth);
      case 0xde: case 0xdf: return map(whole(type - 0xdd), depth);
      default: throw new CodecError(`unknown type 0x${type.toString(16)}`);
    }
  }

  function array(length: number, depth: number): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < length; i++) items.push(read(depth + 1));
    return items;
  }

  function map(length: number, depth: number): { [key: string]: Value } {
    const entries = new Map<string, Value>();
    for (let i = 0; i < length; i++) {
      const key = read(depth + 1);
      if (typeof key !== 'string') throw new CodecError('a key is not a string');
      if (entries.has(key)) throw new CodecError(`the key ${key} comes twice`);
      entries.set(key, read(depth + 1));
    }
    // Somebody in the room may answer "__proto__": so made, that is a word like any other, not a prototype.
    return Object.fromEntries(entries);
  }

  function text(length: number): string {
    const encoded = take(length);
    try {
      return toText.decode(encoded);
    } catch {
      throw new CodecError('a text is not UTF-8');
    }
  }

  function float(): number {
    const value = new DataView(take(8).slice().buffer).getFloat64(0);
    if (!Number.isFinite(value)) throw new CodecError(`${value} is not a number we use`);
    return value;
  }

  /** A whole number in 2 ** `size` bytes. */
  function whole(size: number, signed = false): number {
    const start = skip(1 << size);
    // In two's complement all that is above the highest bit is as that bit is.
    let value = signed && bytes[start]! > 0x7f ? -1 : 0;
    for (let i = start; i < at; i++) value = value * 0x100 + bytes[i]!;
    if (!Number.isSafeInteger(value)) throw new CodecError('a whole number is too large to be exact');
    return value;
  }

  function take(length: number): Uint8Array {
    return bytes.subarray(skip(length), at);
  }

  /** Moves on by so many bytes and says where they begin. The only place where they can run out. */
  function skip(length: number): number {
    if (at + length > bytes.length) throw new CodecError('cut short');
    at += length;
    return at - length;
  }
}

function isMap(value: object): value is { readonly [key: string]: Value } {
  const prototype: unknown = typeof value === 'object' && Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
