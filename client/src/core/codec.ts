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
const two32 = 2 ** 32;

/** The bytes of one value. */
export function encode(value: Value): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  writer.value(value, 0);
  return writer.bytes.slice(0, writer.at);
}

/** The one value these bytes hold, from the first byte to the last. */
export function decode(bytes: Uint8Array): Value {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  if (reader.at !== bytes.length) throw new CodecError(`${bytes.length - reader.at} bytes too many`);
  return value;
}

class Writer {
  bytes = new Uint8Array(256);
  at = 0;
  private view = new DataView(this.bytes.buffer);

  value(value: Value, depth: number): void {
    if (depth > maxDepth) throw new CodecError('nested too deep');
    if (value === null) this.byte(0xc0);
    else if (typeof value === 'boolean') this.byte(value ? 0xc3 : 0xc2);
    else if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.text(value);
    else if (value instanceof Uint8Array) this.binary(value);
    else if (Array.isArray(value)) {
      this.head(value.length, 0x90, 16, 0, 0xdc);
      for (const item of value) this.value(item, depth + 1);
    } else if (isMap(value)) {
      const entries = Object.entries(value);
      this.head(entries.length, 0x80, 16, 0, 0xde);
      for (const [key, item] of entries) {
        this.text(key);
        this.value(item, depth + 1);
      }
    } else throw new CodecError(`cannot write a value of type ${typeof value}`);
  }

  private number(value: number): void {
    if (!Number.isFinite(value)) throw new CodecError(`cannot write ${value}`);
    if (!Number.isSafeInteger(value)) this.number64(0xcb, (at) => this.view.setFloat64(at, value));
    else if (value >= 0) {
      // Minus zero ends up here too and becomes zero: the server would not take a float for a whole number.
      if (value < 0x80) this.byte(value);
      else if (value < 0x100) this.sized(0xcc, value, 1);
      else if (value < 0x10000) this.sized(0xcd, value, 2);
      else if (value < two32) this.sized(0xce, value, 4);
      else this.number64(0xcf, (at) => this.halves(at, value));
    } else if (value >= -0x20) this.byte(value & 0xff);
    else if (value >= -0x80) this.sized(0xd0, value, 1);
    else if (value >= -0x8000) this.sized(0xd1, value, 2);
    else if (value >= -0x80000000) this.sized(0xd2, value, 4);
    else this.number64(0xd3, (at) => this.halves(at, value));
  }

  private text(value: string): void {
    const bytes = fromText.encode(value);
    this.head(bytes.length, 0xa0, 32, 0xd9, 0xda);
    this.raw(bytes);
  }

  private binary(value: Uint8Array): void {
    this.head(value.length, 0, 0, 0xc4, 0xc5);
    this.raw(value);
  }

  /** A length: inside the type byte while below `fixed`, else after it in 1 (when there is such a type), 2 or 4 bytes. */
  private head(length: number, fix: number, fixed: number, one: number, two: number): void {
    if (length < fixed) this.byte(fix | length);
    else if (one && length < 0x100) this.sized(one, length, 1);
    else if (length < 0x10000) this.sized(two, length, 2);
    else this.sized(two + 1, length, 4);
  }

  private sized(type: number, value: number, size: 1 | 2 | 4): void {
    this.byte(type);
    this.room(size);
    if (size === 1) this.view.setUint8(this.at, value);
    else if (size === 2) this.view.setUint16(this.at, value);
    else this.view.setUint32(this.at, value);
    this.at += size;
  }

  private number64(type: number, put: (at: number) => void): void {
    this.byte(type);
    this.room(8);
    put(this.at);
    this.at += 8;
  }

  private halves(at: number, value: number): void {
    this.view.setInt32(at, Math.floor(value / two32));
    this.view.setUint32(at + 4, value % two32 < 0 ? (value % two32) + two32 : value % two32);
  }

  private byte(value: number): void {
    this.room(1);
    this.bytes[this.at++] = value;
  }

  private raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  private room(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.at + size));
    wider.set(this.bytes);
    this.bytes = wider;
    this.view = new DataView(wider.buffer);
  }
}

class Reader {
  at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  value(depth: number): Value {
    if (depth > maxDepth) throw new CodecError('nested too deep');
    const type = this.unsigned(1);
    if (type < 0x80) return type;
    if (type < 0x90) return this.map(type & 0x0f, depth);
    if (type < 0xa0) return this.array(type & 0x0f, depth);
    if (type < 0xc0) return this.text(type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    switch (type) {
      case 0xc0: return null;
      case 0xc2: return false;
      case 0xc3: return true;
      case 0xc4: case 0xc5: case 0xc6: return this.take(this.unsigned(1 << (type - 0xc4))).slice();
      case 0xcb: return this.float();
      case 0xcc: case 0xcd: case 0xce: return this.unsigned(1 << (type - 0xcc));
      case 0xcf: return this.whole(this.unsigned(4));
      case 0xd0: return this.view.getInt8(this.skip(1));
      case 0xd1: return this.view.getInt16(this.skip(2));
      case 0xd2: return this.view.getInt32(this.skip(4));
      case 0xd3: return this.whole(this.view.getInt32(this.skip(4)));
      case 0xd9: case 0xda: case 0xdb: return this.text(this.unsigned(1 << (type - 0xd9)));
      case 0xdc: case 0xdd: return this.array(this.unsigned(2 << (type - 0xdc)), depth);
      case 0xde: case 0xdf: return this.map(this.unsigned(2 << (type - 0xde)), depth);
      default: throw new CodecError(`unknown type 0x${type.toString(16)}`);
    }
  }

  private array(length: number, depth: number): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < length; i++) items.push(this.value(depth + 1));
    return items;
  }

  private map(length: number, depth: number): { [key: string]: Value } {
    const map: { [key: string]: Value } = {};
    for (let i = 0; i < length; i++) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string') throw new CodecError('a key is not a string');
      if (Object.prototype.hasOwnProperty.call(map, key)) throw new CodecError(`the key ${key} comes twice`);
      // Somebody in the room may answer "__proto__": that is a word like any other, not a prototype.
      Object.defineProperty(map, key, { value: this.value(depth + 1), enumerable: true, writable: true, configurable: true });
    }
    return map;
  }

  private text(length: number): string {
    try {
      return toText.decode(this.take(length));
    } catch (error) {
      throw error instanceof CodecError ? error : new CodecError('a text is not UTF-8');
    }
  }

  private float(): number {
    const value = this.view.getFloat64(this.skip(8));
    if (!Number.isFinite(value)) throw new CodecError(`${value} is not a number we use`);
    return value;
  }

  private whole(high: number): number {
    const value = high * two32 + this.unsigned(4);
    if (!Number.isSafeInteger(value)) throw new CodecError('a whole number is too large to be exact');
    return value;
  }

  private unsigned(size: number): number {
    const at = this.skip(size);
    return size === 1 ? this.view.getUint8(at) : size === 2 ? this.view.getUint16(at) : this.view.getUint32(at);
  }

  private take(length: number): Uint8Array {
    const at = this.skip(length);
    return this.bytes.subarray(at, at + length);
  }

  /** Moves on by `size` bytes and says where they start. The only place where bytes can run out. */
  private skip(size: number): number {
    const at = this.at;
    if (at + size > this.bytes.length) throw new CodecError('cut short');
    this.at = at + size;
    return at;
  }
}

function isMap(value: unknown): value is { readonly [key: string]: Value } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
