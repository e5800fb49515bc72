import { expect, test } from 'vitest';
import { phoneBrowsers, targets, type Browsers } from './browsers.ts';
import { lacksOfScript } from './support-of-scripts.ts';
import { lacksOfStyles } from './support-of-styles.ts';

const old: Browsers = { chrome: '92', safari: '15' };
const script = (code: string) => lacksOfScript(code, old).map(({ feature }) => feature);
const styles = (css: string) => lacksOfStyles(css, old).map(({ feature }) => feature);

test('a lack names who does not have it', () => {
  expect(lacksOfScript('structuredClone(a)', old)).toEqual([{ feature: 'api.structuredClone', browsers: ['chrome 92', 'safari 15'] }]);
});

test.each([
  ['a method that nothing had then', 'a.at(-1)', 'javascript.builtins.Array.at'],
  ['a method of a name', 'Object.hasOwn(a,b)', 'Object.hasOwn'],
  ['a method of an object of the browser', 'crypto.randomUUID()', 'crypto.randomUUID'],
  ['a static method', 'AbortSignal.timeout(1)', 'AbortSignal.timeout'],
  ['a method of a dialog', 'a.showModal()', 'api.HTMLDialogElement.showModal'],
  ['syntax', 'class a{static{b()}}', 'javascript.classes.static.initialization_blocks'],
  ['a pattern', 'a=/(?<=b)c/', 'javascript.regular_expressions.lookbehind_assertion'],
  ['a selector that a script looks for', 'a.querySelector(":focus-visible")', 'css.selectors.focus-visible'],
])('a script that needs %s is caught', (_, code, feature) => {
  expect(script(code)).toEqual([feature]);
});

test.each(['a.includes(b)', 'a?.b??c', 'class a{#b=1;c=2}', 'typeof requestIdleCallback', '({at:1}).at', 'n={structuredClone:1}', 'a.querySelector("button")'])('a script with %s is fine', (code) => {
  expect(script(code)).toEqual([]);
});

test('syntax that is newer than everything is no script at all', () => {
  expect(() => script('import a from"b"with{type:"json"}')).toThrow(SyntaxError);
});

test.each([
  ['a property', 'a{text-wrap:balance}', 'css.properties.text-wrap'],
  ['a value', 'a{overflow:clip}', 'css.properties.overflow.clip'],
  ['a unit', 'a{height:100dvh}', 'css.types.length.viewport_percentage_units_dynamic'],
  ['a function', 'a{color:color-mix(in srgb,red,blue)}', 'css.types.color-mix'],
  ['a selector', 'a:has(b){top:0}', 'css.selectors.has'],
  ['an at-rule', '@container (width>1px){a{top:0}}', 'css.at-rules.container'],
  ['a rule inside a rule', 'a{&:hover{top:0}}', 'css.selectors.nesting'],
  ['a range of widths', '@media (width>=1px){a{top:0}}', 'css.at-rules.media.range_syntax'],
])('a style sheet that needs %s is caught', (_, css, feature) => {
  expect(styles(css)).toContain(feature);
});

test.each([
  'a{display:grid;inset:0;aspect-ratio:1;padding:max(1px,env(safe-area-inset-top))}',
  'a{height:100vh;height:100dvh}',
  'a{-webkit-user-select:none;user-select:none}',
  '@supports (height:1dvh){a{height:1dvh}}',
  'a:is(b,c)::before{content:"";color:var(--has)}',
])('%s is fine: it is old, or has an older twin, or is asked for', (css) => {
  expect(styles(css)).toEqual([]);
});

test('Vite lowers for every engine of the phones', () => {
  expect(targets(phoneBrowsers)).toEqual(['chrome92', 'edge92', 'firefox91', 'safari15', 'ios15']);
});
