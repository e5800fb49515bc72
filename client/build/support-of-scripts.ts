/** What a script uses that a browser does not have: syntax, names of the language and the browser, and their methods. */
import { parse, type Node } from 'acorn';
import { ancestor } from 'acorn-walk';
import type { Identifier } from '@mdn/browser-compat-data/types';
import type { Browsers } from './browsers.ts';
import { lacksOfStyles } from './support-of-styles.ts';
import { compat, entry, Lacks, without, type Lack } from './support.ts';

/** The newest syntax of which a browser of 2021 has nearly all; what it lacks of it is looked for one by one. */
const ecmaVersion = 2022;

const { api, javascript } = compat;
const builtins = javascript['builtins']!;

/** Things whose methods are called on whatever a script holds. What nobody meets on a page is left out: it only shares names with ours. */
const everyday = {
  'javascript.builtins': ['Array', 'Date', 'Map', 'Promise', 'RegExp', 'Set', 'String', 'TypedArray'],
  api: [
    'AbortSignal', 'Animation', 'Blob', 'CSSStyleSheet', 'CanvasRenderingContext2D', 'DOMRect', 'DataTransfer', 'Document', 'Element', 'Event', 'EventTarget', 'FormData', 'HTMLDialogElement',
    'HTMLElement', 'HTMLFormElement', 'HTMLInputElement', 'Headers', 'Node', 'Range', 'Response', 'Selection', 'Storage', 'URLSearchParams', 'Window',
  ],
};

/** Each method by its name: `at` → `javascript.builtins.Array.at`, and so on. */
const methods = new Map<string, [string, Identifier][]>();
for (const [root, owners] of Object.entries(everyday)) {
  for (const owner of owners) {
    const thing = entry(root === 'api' ? api : builtins, owner)!;
    for (const name of Object.keys(thing)) {
      if (name !== '__compat') methods.set(name, [...(methods.get(name) ?? []), [`${root}.${owner}.${name}`, entry(thing, name)!]]);
    }
  }
}

/** The objects that a script meets under a name of their own. */
const instances: Record<string, string> = { crypto: 'Crypto', navigator: 'Navigator', document: 'Document', history: 'History', location: 'Location', window: 'Window', globalThis: 'Window', performance: 'Performance', screen: 'Screen' };

/** What takes a selector. One that the browser does not know throws there. */
const finders = /^(querySelector(All)?|matches|closest)$/;

/** The lacks of this module. Throws a `SyntaxError` where it is newer than ES2022. */
export function lacksOfScript(code: string, browsers: Browsers): Lack[] {
  const lacks = new Lacks(browsers);
  ancestor(parse(code, { ecmaVersion, sourceType: 'module' }), {
    StaticBlock: () => lacks.look('javascript.classes.static.initialization_blocks', entry(javascript, 'classes', 'static', 'initialization_blocks')),
    Literal(node) {
      if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) {
        lacks.look('javascript.regular_expressions.lookbehind_assertion', entry(javascript, 'regular_expressions', 'lookbehind_assertion'));
      }
    },
    Identifier(node, _, parents) {
      // Only a name of some length is the browser's: the build shortens all of ours.
      if (node.name.length < 3 || isTested(parents)) return;
      lacks.look(`api.${node.name}`, entry(api, node.name) ?? entry(api, 'Window', node.name));
      lacks.look(`javascript.builtins.${node.name}`, entry(builtins, node.name));
    },
    CallExpression({ callee, arguments: [selector] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !finders.test(callee.property.name)) return;
      if (selector?.type === 'Literal' && typeof selector.value === 'string') lacks.add(lacksOfStyles(`${selector.value}{}`, browsers));
    },
    MemberExpression(node, _, parents) {
      if (node.computed || node.property.type !== 'Identifier') return;
      const name = node.property.name;
      if (node.object.type === 'Identifier') {
        const object = node.object.name;
        const owner = entry(api, instances[object] ?? object) ?? entry(builtins, object);
        const member = entry(owner ?? undefined, `${name}_static`) ?? entry(owner ?? undefined, name);
        if (member) return lacks.look(`${object}.${name}`, member);
      }
      // Of anything else only the name is known: it is a lack where nothing that has such a method has it so early.
      const parent = parents.at(-2);
      if (parent?.type !== 'CallExpression' || (parent as Node & { callee: Node }).callee !== node) return;
      const called = methods.get(name) ?? [];
      if (called.every(([, method]) => without(method, browsers).length > 0)) called.slice(0, 1).forEach(([path, method]) => lacks.look(path, method));
    },
  });
  return lacks.all;
}

/** Whether a name stands in `typeof name`: who asks first may use it. */
function isTested(parents: readonly Node[]): boolean {
  const parent = parents.at(-2);
  return parent?.type === 'UnaryExpression' && (parent as Node & { operator: string }).operator === 'typeof';
}
