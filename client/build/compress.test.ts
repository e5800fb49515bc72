import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brotli } from './compress.ts';

test('a file is compressed whole', () => {
  const page = Buffer.from('<!doctype html><title>Klankbord</title>');
  expect(brotliDecompressSync(brotli(page))).toEqual(page);
});
