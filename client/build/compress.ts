/** Every text file gets a `.br` and a `.gz` beside it, made once here instead of at every request. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Fonts are already brotli inside. */
export const dense = /\.(woff2|br|gz)$/;

export function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
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
