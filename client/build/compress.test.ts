import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brotli, opening } from './compress.ts';

const head = '<!doctype html><title>Klankbord</title><script type="application/json" id="scene">';
const page = Buffer.from(`${head}null</script>`);

test('an opening goes on where the scene begins, at a whole byte', () => {
  const open = opening(page)!;
  // One meta-block that is not compressed, as server/klankbord/web/splice.py writes it, and the end.
  const scene = Buffer.from('{}</script>');
  const block = Buffer.alloc(3);
  block.writeUIntLE(((scene.length - 1) << 3) | (1 << 19), 0, 3);
  expect(brotliDecompressSync(Buffer.concat([open, block, scene, Buffer.of(3)])).toString()).toBe(`${head}{}</script>`);
});

test('a page without a scene has no opening', () => {
  expect(opening(Buffer.from('<!doctype html>'))).toBeNull();
});

test('a file is compressed whole', () => {
  expect(brotliDecompressSync(brotli(page))).toEqual(page);
});
