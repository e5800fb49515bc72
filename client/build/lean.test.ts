import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { always, forPhone, lean, never } from './lean.ts';

/** The text of every script under `folder`, of which `which` says that it is read. */
function textUnder(folder: string, which: RegExp): string {
  const root = new URL(folder, import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => which.test(file));
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

const preact = (path: string) => readFileSync(new URL(`../node_modules/preact/${path}`, import.meta.url), 'utf8');
const says = (text: string, name: string) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text);
const ours = ['apps/participant', 'core', 'i18n', 'questions', 'ui'].map((folder) => textUnder(`../src/${folder}/`, /(?<!\.test)\.tsx?$/)).join('\n');

test('what is left out is in the Preact of today', () => {
  const gone = Object.entries(always).flatMap(([file, names]) => Object.keys(names).filter((name) => !says(preact(file), name)).map((name) => `${name} of ${file}`));
  expect(gone).toEqual([]);
  const all = Object.keys(always).map(preact).join('\n') + textUnder('../node_modules/preact/src/', /\.js$/);
  expect(never.filter((name) => !says(all, name))).toEqual([]);
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
  expect(forPhone('function f(isHydrating){isHydrating=1;return isHydrating&&c.componentDidMount}', { isHydrating: 'false' })).toBe('function f(isHydrating){isHydrating=1;return false&&undefined}');
  expect(forPhone('a._excess=b._excess;({isHydrating:c,then(){}})')).toBe('a._excess=undefined;({isHydrating:c,then(){}})');
});

test('what is asked for by a value is not known by its name', () => {
  expect(forPhone('c[componentDidMount]')).toBe('c[componentDidMount]');
});

test('of nothing no bit is set, and what belongs to something else stays', () => {
  expect(forPhone('a._bits & DIRTY | a._bits & PENDING; a._bits |= PENDING', { PENDING: '0' })).toBe('a._bits & DIRTY | 0; a._bits |= 0');
  expect(forPhone('newVNode.props._parentDom||component._parentDom')).toBe('undefined||component._parentDom');
});

test('a page that asks Preact for what is left out is not built', async () => {
  const { transform } = lean() as unknown as { transform: (this: { error: (text: string) => never }, code: string, id: string) => unknown };
  const error = (text: string): never => {
    throw new Error(text);
  };
  expect(() => transform.call({ error }, "import { useId } from 'preact/hooks';", '/src/ui/Form.tsx')).toThrow('useId');
  expect(transform.call({ error }, "const options = 1; import { useRef } from 'preact/hooks';", '/src/ui/Form.tsx')).toBe(null);
});
