import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { handingOver, kindsOf, takingOver, withStyles } from './later.ts';

test('what the page exports is what the second file imports', () => {
  const page = handingOver('const e=(n)=>n*2,t="two";export{e as a,t as default};');
  const second = takingOver('import{a as n,default as r}from"./page-x.js";globalThis.told=r+n(21);');
  const globals: Record<string, unknown> = {};
  globals['globalThis'] = globals;
  runInNewContext(`${page}\n{${second}}`, globals);
  expect(globals['told']).toBe('two42');
});

test('the page imports from the address it carries, and waits for no styles beside it', () => {
  const code = handingOver('const l=(load)=>load();l(()=>import(`./later-x.js`),__VITE_PRELOAD__);');
  expect(code).toBe("const l=(load)=>load();l(()=>import(document.querySelector('meta[name=kinds]').content),null);");
});

test('a text that looks like an import or an export stays as it is', () => {
  const code = 'let e="export{a};import(`./x.js`)";';
  expect([handingOver(code), takingOver(code)]).toEqual([code, code]);
});

test('a module that is imported whole is refused: only names are handed over', () => {
  expect(() => takingOver('import*as all from"./page-x.js";')).toThrow('all');
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

test('the kinds of the second file are those whose asking is in it', () => {
  expect(kindsOf(['/src/questions/grid/asking.ts', '/src/questions/grid/Ask.tsx', '/src/questions/asking.ts', '/src/questions/scale/asking.ts'])).toEqual(['grid', 'scale']);
});
