import { expect, test } from 'vitest';
import { namesIn } from './names.ts';

const taken = (code: string) => [...namesIn(code).taken].sort();
const declared = (code: string) => [...namesIn(code).declared].sort();

test('what stands at the top is declared for others, however it is written', () => {
  expect(declared('var a=1,{b,c:[d=2,...e],...f}=a;function g(){var h}class i{}{let j}for(var k of d);')).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'i', 'k']);
});

test('what nothing declares is taken from elsewhere', () => {
  expect(taken('a(b.c,{d:e,[f]:1,g});h=`${i}`;')).toEqual(['a', 'b', 'e', 'f', 'g', 'h', 'i']);
});

test('a name belongs to the function, block or loop that declares it, and is another one outside', () => {
  expect(taken('function a(b){try{c()}catch(d){d(b)}var e;{let f=e}f()}for(let g=0;g<1;)g++;g')).toEqual(['c', 'f', 'g']);
  expect(taken('switch(a){case 1:let b;default:b}b')).toEqual(['a', 'b']);
  expect(taken('const a=function b(){b()},c=class d{e=d;f(){return d}};b')).toEqual(['b']);
});

test('a var in a block holds for the whole function', () => {
  expect(taken('function a(){if(1){var b}return b}')).toEqual([]);
});
