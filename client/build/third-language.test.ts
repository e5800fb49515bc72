/** A language more is a file more; docs/how-to/add-a-language.md says how, and is held to it here. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { format } from '../src/i18n/format.ts';
import type { Spoken } from '../src/i18n/index.ts';
import type { Language } from '../src/i18n/languages.ts';
import { writingOf } from '../src/i18n/writing.ts';
import { compiled, readCatalogue, readCatalogues, type Catalogue } from './catalogue.ts';
import { languages } from './languages.ts';
import { problemsOf } from './problems.ts';

const guide = readFileSync(new URL('../../docs/how-to/add-a-language.md', import.meta.url), 'utf8');
const block = (head: string) => new RegExp(`\`\`\`${head}\n([\\s\\S]*?)\`\`\``).exec(guide)![1]!.replace(/^ {3}/gm, '');
const [dutch] = readCatalogues() as [Catalogue];
const example = readCatalogue('pl', block('json pl.json'));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'languages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Dutch under another name, with every plural in these forms. */
function inTheFormsOf(forms: readonly string[]): Record<string, string> {
  const plural = /\{(\w+), plural, ((?:=\d+ \{[^{}]*\} )*)one (\{(?:[^{}]|\{[^{}]*\})*\}) other (\{(?:[^{}]|\{[^{}]*\})*\})\}/g;
  const texts = Object.entries(dutch.texts).map(([key, text]) => [
    key,
    text.replace(plural, (_, n: string, exact: string, one: string, other: string) => `{${n}, plural, ${exact}${forms.map((form) => `${form} ${form === 'one' ? one : other}`).join(' ')}}`),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

test('what the guide shows of a language is about what Dutch is about, in all the forms that it needs', () => {
  expect(problemsOf(example, { ...dutch, texts: Object.fromEntries(Object.keys(example.texts).map((key) => [key, dutch.texts[key]!])) })).toEqual([]);
});

test.each([
  [1, '1 odpowiedź'],
  [2, '2 odpowiedzi'],
  [5, '5 odpowiedzi'],
  [1234, '1234 odpowiedzi'],
  [12345, '12\u00a0345 odpowiedzi'],
])('%i is counted and written as Polish does', (n, sentence) => {
  expect(format(compiled(example.texts['result.answers']!), { n }, writingOf('pl'))).toBe(sentence);
});

test('few and many are told apart', () => {
  const years = compiled('{n, plural, one {# rok} few {# lata} many {# lat} other {# roku}}');
  expect([1, 2, 5, 12, 22, 25, 1.5].map((n) => format(years, { n }, writingOf('pl')))).toEqual(['1 rok', '2 lata', '5 lat', '12 lat', '22 lata', '25 lat', '1,5 roku']);
});

test('the check says in the sentences of the guide what is wrong with a file', () => {
  const few = { close: dutch.texts['close']!, undo: dutch.texts['undo']!, 'strip.qr': dutch.texts['strip.qr']!, 'result.answers': dutch.texts['result.answers']! };
  const texts = { close: 'Zamknij {', 'strip.qr': 'Kod QR do {adres}', 'result.answers': '{n, plural, one {# odpowiedź} other {# odpowiedzi}}', aplauz: 'Brawo' };
  const found = problemsOf({ ...example, texts }, { ...dutch, texts: few });
  expect(found.sort()).toEqual(block('text').trim().split('\n').sort());
});

test('a form that the language does not know is a mistake', () => {
  const texts = { 'result.answers': '{n, plural, one {# Antwort} few {# Antworten} other {# Antworten}}' };
  expect(problemsOf({ lang: 'de', name: 'Deutsch', locale: 'de', texts }, { ...dutch, texts: { 'result.answers': dutch.texts['result.answers']! } })).toEqual([
    '"result.answers" in de.json counts {n} with the form few, which the language does not know.',
  ]);
});

test('a file without a name, or not called after a language, is none', () => {
  expect(() => readCatalogue('de', '{}')).toThrow('de.json does not say what the language calls itself');
  expect(() => readCatalogue('DE', '{"@name": "Deutsch"}')).toThrow('de.json would be');
});

test('German and Polish are in the pages once they are in the folder, each in a file of its own', { timeout: 60_000 }, async () => {
  const messages = join(folder, 'messages');
  mkdirSync(messages);
  const files = {
    nl: { '@name': 'Nederlands', ...dutch.texts },
    de: { '@name': 'Deutsch', ...dutch.texts, close: 'Schließen' },
    pl: { '@name': 'Polski', ...inTheFormsOf(['one', 'few', 'many', 'other']), close: 'Zamknij' },
  };
  for (const [lang, texts] of Object.entries(files)) writeFileSync(join(messages, `${lang}.json`), JSON.stringify(texts));
  const [, ...others] = readCatalogues(messages);
  expect(others.map(({ lang }) => lang)).toEqual(['de', 'pl']);
  for (const language of others) expect(problemsOf(language, dutch)).toEqual([]);

  writeFileSync(join(folder, 'page.html'), '<script type="application/json" id="languages">[]</script><script type="module" src="./page.js"></script>');
  writeFileSync(join(folder, 'page.js'), 'console.log(t("close"), t("result.answers", { n: 3 }), t("strip.qr", { address: "" }));');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [languages({ base: '/app/', surface: 'phone', short: false, from: messages })],
    build: { outDir: join(folder, 'built'), rolldownOptions: { input: join(folder, 'page.html') } },
  });
  const html = readFileSync(join(folder, 'built/page.html'), 'utf8');
  const list = JSON.parse(/id="languages">(.*?)</.exec(html)![1]!) as Language[];
  expect(list.map(({ lang, name }) => [lang, name])).toEqual([['nl', 'Nederlands'], ['de', 'Deutsch'], ['pl', 'Polski']]);
  const polish = JSON.parse(readFileSync(join(folder, 'built', list[2]!.file.replace('/app/', '')), 'utf8')) as Spoken;
  expect(Object.keys(polish.messages)).toEqual(['close', 'strip.qr', 'result.answers']);
  expect([polish.lang, polish.messages['close'], format(polish.messages['result.answers']!, { n: 2 }, writingOf(polish.locale))]).toEqual(['pl', 'Zamknij', '2 antwoorden']);
  expect(html).not.toContain('Zamknij');
});
