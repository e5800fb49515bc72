/** Every style sheet of the client, for the tests that read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarations, type Declaration } from './sheet';

const root = new URL('../../', import.meta.url).pathname;

export interface Declared extends Declaration {
  /** The file it stands in, from `src/`. */
  file: string;
}

/** The style sheets by file, from `src/`. */
export const sheets = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .sort()
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

/** Every declaration outside tokens.css. */
export const all: Declared[] = [...sheets]
  .filter(([file]) => file !== 'ui/tokens.css')
  .flatMap(([file, css]) => declarations(css).map((one) => ({ ...one, file })));

/** The text of tokens.css. */
export const tokens = sheets.get('ui/tokens.css')!;

/** A declaration as a person finds it again. */
export function where({ file, selector, property, value }: Declared): string {
  return `${file}: ${selector} { ${property}: ${value} }`;
}
