import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { cutUp, program } from './program.ts';

const page = { name: './page.js', code: 'const said = []; export const say = (word) => { said.push(word, word.length); return said; };' };
const kind = (word: string) => ({ name: `./${word}.js`, code: `import { say } from './page.js'; const own = '${word}'; globalThis.answer = say(own);` });

test('each part is a piece, and with the first any of the others run, in any order', async () => {
  const [first, grid, scale] = (await program([page, kind('grid'), kind('scale')])) as [string, string, string];
  const answerOf = (code: string) => {
    const globals: Record<string, unknown> = {};
    globals['globalThis'] = globals;
    runInNewContext(code, globals);
    return globals['answer'];
  };
  expect(answerOf(first + grid)).toEqual(['grid', 4]);
  expect(answerOf(first + scale + grid)).toEqual(['scale', 5, 'grid', 4]);
});

test('what is the same in two parts is called the same', async () => {
  const [, grid, scale] = await program([page, kind('grid'), kind('scale')]);
  expect(scale).toBe(grid!.replaceAll('grid', 'scale'));
});

test('parts that cannot be told apart again are refused', async () => {
  await expect(program([page, { name: './grid.js', code: 'debugger;' }])).rejects.toThrow('2 parts became 3 pieces');
});

test('a piece ends where another may begin', () => {
  expect(cutUp('debugger;var a=1;debugger;a=()=>{}')).toEqual(['var a=1;', 'a=()=>{};']);
});
