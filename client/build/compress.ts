/**
 * Every text file gets a `.br` and a `.gz` beside it, made once here instead of at every request. A page that the server
 * ends with the scene of a room gets an `.nl.opening` too, and one for each other language: all that comes before the
 * scene, as a brotli stream that goes on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Fonts are already brotli inside. */
export const dense = /\.(woff2|br|gz|opening)$/;

/** Where a page ends for the build, and the server goes on. */
const scene = '<script type="application/json" id="scene">';

export function brotli(bytes: Uint8Array): Uint8Array {
  return pressed(bytes, constants.BROTLI_OPERATION_FINISH);
}

/** What stands before the scene, ending at a whole byte and without an end; null where a page has no scene. */
export function opening(bytes: Uint8Array): Uint8Array | null {
  const at = Buffer.from(bytes).indexOf(scene);
  return at < 0 ? null : pressed(bytes.subarray(0, at + scene.length), constants.BROTLI_OPERATION_FLUSH);
}

function pressed(bytes: Uint8Array, finishFlush: number): Uint8Array {
  return brotliCompressSync(bytes, {
    finishFlush,
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Write the twins of each file that gains by them. */
export function compress(files: string[]): void {
  for (const file of files) {
    if (dense.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotli(bytes));
    // No file name and no time inside: the same source gives the same bytes.
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Write the openings of a page, as the server sends it in each language. */
export function open(page: string, spoken: ReadonlyMap<string, string>): void {
  for (const [lang, html] of spoken) {
    const bytes = opening(Buffer.from(html));
    if (bytes) writeFileSync(`${page}.${lang}.opening`, bytes);
  }
}
