import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { fetched, fetching, kindOf, registering, saying, takenFrom, withStyles } from './kinds.ts';

test('what a kind exports is where the page finds it', () => {
  const globals: Record<string, unknown> = { kinds: {} };
  globals['globalThis'] = globals;
  runInNewContext(registering('const o="two42";export{o as grid};'), globals);
  expect(globals['kinds']).toEqual({ grid: 'two42' });
});

test('a kind that comes later takes from the page what it uses of it, and nothing of the browser', () => {
  const page = 'const a=n=>n*2,b="two",c=3;';
  const kind = 'const d=a(21)+b;globalThis.kinds.grid=d;document.title=d;';
  const taken = takenFrom(page, new Map([['grid', kind]])).get('grid')!;
  expect(taken).toEqual(['a', 'b']);
  const globals: Record<string, unknown> = { kinds: {}, document: {} };
  globals['globalThis'] = globals;
  runInNewContext(`{${page}globalThis.klankbord={a,b,c}}\n{${fetched({ script: kind, style: '' }, taken, '')}}`, globals);
  expect(globals['kinds']).toEqual({ grid: '42two' });
});

test('a kind that another needs, or the page, is refused: each comes alone', () => {
  expect(() => takenFrom('a();', new Map([['grid', 'var a=1;']]))).toThrow('the page takes a from grid');
  expect(() => takenFrom('var a;', new Map([['grid', 'var b=a;'], ['scale', 'b()']]))).toThrow('scale takes b from grid');
});

test('the page imports a kind from the address it carries, and waits for no styles beside it', () => {
  const code = fetching('const l=(load)=>load();l(()=>import(`./grid-x.js`),__VITE_PRELOAD__);', (url) => url.slice(2, 6));
  expect(code).toContain('l(()=>importedLater(addressOfKind("grid")),0);');
  const page = { querySelector: () => ({ content: '/kinds/nl/*.js' }) };
  expect(runInNewContext(`${code.split(';')[0]};addressOfKind('grid')`, { document: page })).toBe('/kinds/nl/grid.js');
});

test('a text that looks like an import or an export stays as it is', () => {
  const code = 'let e="export{a};import(`./x.js`)";';
  expect([registering(code), fetching(code, String)]).toEqual([code, code]);
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

test('the file of a kind is the one that says how it is asked, and that of a part few need the one it is named after', () => {
  const modules = ['/src/questions/grid/asking.ts', '/src/apps/participant/rare/paced.ts', '/src/questions/grid/Ask.tsx', '/src/apps/participant/rare/Pager.tsx', '/src/questions/asking.ts', null];
  expect(modules.map((facadeModuleId) => kindOf({ facadeModuleId }))).toEqual(['grid', 'paced', null, null, null, null]);
});
