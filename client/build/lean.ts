/**
 * Preact as the phone needs it. What a phone never does is left out of what it downloads: Preact ships its sources, in which
 * a condition that never holds becomes a constant, and the minifier removes what then cannot be reached.
 */
import { parse, type Node } from 'acorn';
import { ancestor } from 'acorn-walk';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What these names in Preact's sources always are on a phone. */
export const always: Readonly<Record<string, string>> = {
  // The page arrives with an empty element to draw in.
  isHydrating: 'false',
  excessDomChildren: 'null',
  resumed: 'undefined',
  rangeEnd: 'undefined',
  // Every component of ours is a function.
  isClassComponent: 'false',
  // The policy lets no HTML be made of strings.
  newHtml: 'undefined',
  oldHtml: 'undefined',
};

/** What Preact asks of components, options and errors, and ours never have. `lean.test.ts` looks whether that is so. */
export const never: readonly string[] = [
  'componentDidCatch',
  'componentDidMount',
  'componentDidUpdate',
  'componentWillMount',
  'componentWillReceiveProps',
  'debounceRendering',
  'event',
  'getDerivedStateFromError',
  'getDerivedStateFromProps',
  'getSnapshotBeforeUpdate',
  'then',
  '_excess',
  '_hydrationMismatch',
];

const sources = /\/node_modules\/preact\/src\/.*\.js$/;
const preact = (path: string) => fileURLToPath(new URL(`../node_modules/preact/${path}`, import.meta.url));

export function lean(): Plugin {
  return {
    name: 'klankbord:lean',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          { find: /^preact$/, replacement: preact('src/index.js') },
          { find: /^preact\/hooks$/, replacement: preact('hooks/src/index.js') },
        ],
      },
      // Elements as calls of `h`: what is inside them is shorter as arguments than as a property.
      oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' }, jsxInject: "import { h, Fragment } from 'preact'" },
    }),
    transform: { filter: { id: sources }, handler: (code) => forPhone(code) },
  };
}

/** The source without what never holds. */
export function forPhone(code: string): string {
  const changes: [Node, string][] = [];
  ancestor(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), {
    Identifier(node) {
      if (Object.hasOwn(always, node.name)) changes.push([node, always[node.name]!]);
    },
    MemberExpression(node, _, ancestors) {
      const { property } = node;
      if (node.computed || property.type !== 'Identifier' || !never.includes(property.name)) return;
      const parent = ancestors.at(-2);
      const written = parent?.type === 'AssignmentExpression' && (parent as Node & { left: Node }).left === node;
      if (!written) changes.push([node, 'undefined']);
    },
  });
  // From the end, so that places before it stay where they are.
  return changes
    .sort(([one], [other]) => other.start - one.start)
    .reduce((text, [{ start, end }, by]) => text.slice(0, start) + by + text.slice(end), code);
}
