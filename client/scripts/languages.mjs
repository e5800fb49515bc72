/**
 * The languages of the pages.
 *   node scripts/languages.mjs write     write src/i18n/keys.ts from the Dutch messages
 *   node scripts/languages.mjs check     say whether that file is what it is made from, and what is wrong with a language
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const load = async (file) => (await runnerImport(`${root}build/${file}`, { root, configFile: false })).module;
const [{ readCatalogues }, { problemsOf }, { keyTypes }] = await Promise.all(['catalogue.ts', 'problems.ts', 'key-types.ts'].map(load));

const file = `${root}src/i18n/keys.ts`;
const languages = readCatalogues();
const [dutch] = languages;
const types = keyTypes(dutch);

if (process.argv[2] === 'check') {
  const problems = languages.flatMap((language) => problemsOf(language, dutch));
  if (readFileSync(file, 'utf8') !== types) problems.push('client/src/i18n/keys.ts is not what messages/nl.json says: run `make generate` and commit it.');
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
} else {
  writeFileSync(file, types);
}
