import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('.', import.meta.url).pathname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|test-support/.test(file))
  .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));

/** Who may know whom: each folder knows itself and these. */
const knows: Record<string, readonly string[]> = {
  apps: ['questions', 'ui', 'i18n', 'core'],
  questions: ['ui', 'i18n', 'core'],
  ui: ['i18n'],
  i18n: [],
  core: [],
};

test('folders only know the folders below them', () => {
  const wrong = sources.flatMap(({ file, code }) => {
    const folder = file.split('/')[0]!;
    return [...code.matchAll(/from '(\.[^']+)'|import '(\.[^']+)'/g)]
      .map(([, from, bare]) => normalize(join(dirname(file), (from ?? bare)!)).split('/')[0]!)
      .filter((other) => other !== folder && !knows[folder]?.includes(other))
      .map((other) => `${file} knows ${other}`);
  });
  expect(wrong).toEqual([]);
});

test('text reaches the page as text', () => {
  const wrong = sources.filter(({ code }) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(code));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no expression looks behind: Safari refused the whole file until 16.4', () => {
  const wrong = sources.filter(({ code }) => /\(\?<[=!]/.test(code));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('a control that fills its place says how large it is: browsers before 2022 keep its own width', () => {
  const styles = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const wrong = styles.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, , rule]) => /\sappearance: none/.test(rule!) && /\sinset: 0/.test(rule!) && !/\swidth: 100%/.test(rule!))
      .map(([, selector]) => `${file}: ${selector!.trim().split('\n').at(-1)}`),
  );
  expect(wrong).toEqual([]);
});
