import { runInNewContext } from 'node:vm';
import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { fetching, handingOver, kindOf, once, partsOf, registering, saying, takingOver, withStyles } from './kinds.ts';

test('what the page exports is what a kind imports, and what a kind exports is where the page finds it', () => {
  const page = handingOver('const e=(n)=>n*2,t="two";export{e as a,t as default};', 'shared');
  const kind = registering(takingOver('import{a as n,default as r}from"./shared-x.js";const o=r+n(21);export{o as grid};', () => 'shared'));
  const globals: Record<string, unknown> = { kinds: {} };
  globals['globalThis'] = globals;
  runInNewContext(`{${page}}\n{${kind}}`, globals);
  expect(globals['kinds']).toEqual({ grid: 'two42' });
});

test('the page imports a kind from the address it carries, and waits for no styles beside it', () => {
  const code = fetching('const l=(load)=>load();l(()=>import(`./grid-x.js`),__VITE_PRELOAD__);', (url) => url.slice(2, 6));
  expect(code).toContain('l(()=>import(fileOf("grid")),0);');
  const page = { querySelector: () => ({ content: '/kinds/nl/*.js' }) };
  expect(runInNewContext(`${code.split(';')[0]};fileOf('grid')`, { document: page })).toBe('/kinds/nl/grid.js');
});

test('a text that looks like an import or an export stays as it is', () => {
  const code = 'let e="export{a};import(`./x.js`)";';
  expect([handingOver(code, 'shared'), takingOver(code, String), registering(code), fetching(code, String)]).toEqual([code, code, code, code]);
});

test('a module that is imported whole is refused: only names are handed over', () => {
  expect(() => takingOver('import*as all from"./shared-x.js";', String)).toThrow('all');
});

test('what two kinds use runs in the first that comes, and both take the same', () => {
  const part = once('const e=[];export{e as a};', 'Pin');
  const taking = takingOver('import{a as n}from"./Pin-x.js";n.push(1);', () => 'Pin');
  const globals: Record<string, unknown> = { klankbord: {} };
  globals['globalThis'] = globals;
  runInNewContext(`{${part}${taking}}{${part}${taking}}`, globals);
  expect(globals['klankbord']).toEqual({ Pin: { a: [1, 1] } });
});

test('a kind brings what it needs that is not in the page, each after what that needs itself', () => {
  const needs = { grid: ['shared', 'pin', 'drag'], pin: ['drag', 'page'], drag: ['shared'], shared: [], page: ['shared'] };
  const chunks = new Map(Object.entries(needs).map(([name, imports]) => [name, { fileName: name, name, imports, isEntry: name === 'page' } as unknown as Rolldown.OutputChunk]));
  expect(partsOf(chunks.get('grid')!, chunks).map(({ name }) => name)).toEqual(['drag', 'pin']);
});

test('what a kind says is among what the page says', () => {
  const globals: Record<string, unknown> = { messages: { 0: 'Verstuur' } };
  globals['globalThis'] = globals;
  runInNewContext(saying('let a=1;', '{"1":"Tik in het vlak"}'), globals);
  expect(globals['messages']).toEqual({ 0: 'Verstuur', 1: 'Tik in het vlak' });
  expect(saying('let a=1;', '')).toBe('let a=1;');
});

test('styles are one rule at the end of the page’s own, whatever quotes are in them', () => {
  const added: [string, number][] = [];
  const sheet = { cssRules: ['a rule'], insertRule: (rule: string, at: number) => added.push([rule, at]) };
  const css = '.a::after{content:"\\201C"}';
  runInNewContext(withStyles('let s=1;', css), { document: { querySelector: () => ({ sheet }) } });
  expect(added).toEqual([[`@media all{${css}}`, 1]]);
});

test('a file without styles touches none', () => {
  expect(withStyles('let s=1;', '')).toBe('let s=1;');
});

test('the file of a kind is the one that says how it is asked', () => {
  const modules = ['/src/questions/grid/asking.ts', '/src/questions/grid/Ask.tsx', '/src/questions/asking.ts', null];
  expect(modules.map((facadeModuleId) => kindOf({ facadeModuleId }))).toEqual(['grid', null, null, null]);
});
