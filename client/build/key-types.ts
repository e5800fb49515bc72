/** Prints `src/i18n/keys.ts`: what every message needs to know, so that the compiler sees a name or a value that is missing. */
import { placeholders, type Catalogue } from './catalogue.ts';

export function keyTypes({ lang, texts }: Catalogue): string {
  const lines = Object.entries(texts).map(([key, text]) => `  ${name(key)}: ${needs(text)};`);
  return [
    `// Made from messages/${lang}.json by \`make generate\`; not to be edited.`,
    '',
    '/** Every message, with the values it is about. */',
    'export interface Messages {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

function needs(text: string): string {
  const values = Object.entries(placeholders(text)).map(([value, type]) => `${value}: ${type}`);
  return values.length > 0 ? `{ ${values.join('; ')} }` : 'null';
}

function name(key: string): string {
  return /^[a-z_]+$/i.test(key) ? key : `'${key}'`;
}
