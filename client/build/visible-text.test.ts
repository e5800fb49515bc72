/** What a page shows or says aloud comes from the messages, or from people; not from the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAst, Visitor, type ESTree } from 'vite';

/** Attributes that are read aloud or shown. */
const seen = new Set(['aria-label', 'aria-valuetext', 'aria-roledescription', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'valueText']);

/** Signs that no language says otherwise. */
const allowed = new Set(['Klankbord']);

test('the words of a page are in its messages', () => {
  const sources = new URL('../src/', import.meta.url).pathname;
  const found = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !/\.test\.|test-support/.test(file))
    .flatMap((file) => literals(readFileSync(join(sources, file), 'utf8')).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

test.each([
  ['<p>Hallo</p>', ['Hallo']],
  ['<p>{n} people</p>', ['people']],
  ["<p>{open ? 'Open' : t('closed')}</p>", ['Open']],
  ['<p>{`${n} keer`}</p>', ['keer']],
  ["<p>{n > 0 && 'keer'}</p>", ['keer']],
  ['<button aria-label="Sluiten" class="button" />', ['Sluiten']],
  ['<input placeholder={`Woord ${n}`} />', ['Woord']],
  ["<p class={big ? 'big' : 'small'} lang=\"nl\">{t('close')}: {n} · {name}</p>", []],
])('of %s is seen %j', (code, words) => {
  expect(literals(`const page = ${code};`)).toEqual(words);
});

/** The words that a component shows without asking for a message. */
function literals(code: string): string[] {
  const found: string[] = [];
  const add = (text: string) => {
    const words = text.trim();
    if (/\p{L}{2}/u.test(words) && !allowed.has(words)) found.push(words);
  };
  /** Only what becomes text: both ends of a choice, the parts of a template; nothing inside a call. */
  const shown = (node: ESTree.Expression | ESTree.JSXEmptyExpression): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') add(node.value);
    else if (node.type === 'TemplateLiteral') {
      node.quasis.forEach(({ value }) => add(value.cooked ?? ''));
      node.expressions.forEach(shown);
    } else if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(shown);
    else if (node.type === 'LogicalExpression') [node.left, node.right].forEach(shown);
    else if (node.type === 'BinaryExpression' && node.operator === '+') [node.left as ESTree.Expression, node.right].forEach(shown);
  };
  new Visitor({
    JSXText: ({ value }) => add(value),
    JSXElement: ({ children }) => children.forEach((child) => child.type === 'JSXExpressionContainer' && shown(child.expression)),
    JSXFragment: ({ children }) => children.forEach((child) => child.type === 'JSXExpressionContainer' && shown(child.expression)),
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !seen.has(name.name) || !value) return;
      if (value.type === 'Literal') add(String(value.value));
      else if (value.type === 'JSXExpressionContainer') shown(value.expression);
    },
  }).visit(parseAst(code, { lang: 'tsx' }));
  return found;
}

test('one place knows how a locale writes numbers and moments', () => {
  const sources = new URL('../src/', import.meta.url).pathname;
  const found = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^i18n\/writing(-days|-desk)?\.ts$/.test(file))
    .filter((file) => /Intl\.(NumberFormat|DateTimeFormat|PluralRules)|\.toLocale\w+\(/.test(readFileSync(join(sources, file), 'utf8')));
  expect(found).toEqual([]);
});
