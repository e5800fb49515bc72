import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { always, forPhone, never } from './lean.ts';

/** The text of every script under `folder`, of which `which` says that it is read. */
function textUnder(folder: string, which: RegExp): string {
  const root = new URL(folder, import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => which.test(file));
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

const preact = textUnder('../node_modules/preact/src/', /\.js$/);
const ours = ['apps/participant', 'core', 'i18n', 'questions', 'ui'].map((folder) => textUnder(`../src/${folder}/`, /(?<!\.test)\.tsx?$/)).join('\n');

test('what is left out is in the Preact of today', () => {
  expect([...Object.keys(always), ...never].filter((name) => !new RegExp(`\\b${name}\\b`).test(preact))).toEqual([]);
});

test('no component of ours is a class, has what Preact asks of classes, or waits while it is drawn', () => {
  expect(ours).not.toMatch(/extends (Pure)?Component|from 'preact\/compat'|\bhydrate\b|\bthrow [^n]*[Pp]romise/);
  const own = never.filter((name) => name.length > 5 && new RegExp(`\\b${name}\\b`).test(ours));
  expect(own).toEqual([]);
});

test('the page arrives with an empty element to draw in', () => {
  expect(readFileSync(new URL('../participant.html', import.meta.url), 'utf8')).toContain('<div id="app"></div>');
});

test('what is always the same becomes that where it is read, and what is never there is not', () => {
  expect(forPhone('function f(isHydrating){isHydrating=1;return isHydrating&&c.componentDidMount}')).toBe('function f(isHydrating){isHydrating=1;return false&&undefined}');
  expect(forPhone('a._excess=b._excess;({isHydrating:c,then(){}})')).toBe('a._excess=undefined;({isHydrating:c,then(){}})');
});
