/**
 * Preact as the phone needs it. What a phone never does is left out of what it downloads: Preact ships its sources, in which
 * a condition that never holds becomes a constant, and the minifier removes what then cannot be reached.
 */
import { parse, type AssignmentExpression, type BinaryExpression, type Node } from 'acorn';
import { ancestor } from 'acorn-walk';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { withChanges, type Change } from './changes.ts';

/** What these names always are on a phone, in the file of Preact's where they stand. */
export const always: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/component.js': {
    // Hooks set state without waiting for it.
    callback: 'undefined',
    prevDebounce: 'undefined',
    MODE_HYDRATE: '0',
  },
  'src/render.js': { isHydrating: 'false', MODE_HYDRATE: '0' },
  'src/diff/index.js': {
    // The page arrives with an empty element to draw in, and nothing waits while it is drawn.
    isHydrating: 'false',
    excessDomChildren: 'null',
    resumed: 'undefined',
    rangeEnd: 'undefined',
    MODE_HYDRATE: '0',
    MODE_SUSPENDED: '0',
    // Every component of ours is a function.
    isClassComponent: 'false',
    provider: 'undefined',
    componentContext: 'globalContext',
    // The policy lets no HTML be made of strings.
    newHtml: 'undefined',
    oldHtml: 'undefined',
    // Nothing of ours catches what went wrong while it was drawn.
    COMPONENT_PENDING_ERROR: '0',
    COMPONENT_PROCESSING_EXCEPTION: '0',
  },
  'src/diff/children.js': { isHydrating: 'false', excessDomChildren: 'null' },
  'src/diff/catch-error.js': { ctor: 'undefined', handled: 'undefined', COMPONENT_PROCESSING_EXCEPTION: '0' },
  'hooks/src/index.js': {
    // Nobody asked for what Preact does before it knows about hooks.
    oldBeforeDiff: 'undefined',
    oldBeforeRender: 'undefined',
    oldAfterDiff: 'undefined',
    oldCommit: 'undefined',
    oldBeforeUnmount: 'undefined',
    oldRoot: 'undefined',
    prevRaf: 'undefined',
    HAS_RAF: 'true',
    // Who would catch it, see above.
    errorParent: 'undefined',
  },
};

/** What Preact asks of components, options and errors, and ours never have. `lean.test.ts` looks whether that is so. */
export const never: readonly string[] = [
  'componentDidCatch',
  'componentDidMount',
  'componentDidUpdate',
  'componentWillMount',
  'componentWillReceiveProps',
  'componentWillUpdate',
  'contextType',
  'debounceRendering',
  'event',
  'getDerivedStateFromError',
  'getDerivedStateFromProps',
  'getSnapshotBeforeUpdate',
  'then',
  'vnode',
  '_excess',
  '_hook',
  '_hydrationMismatch',
  '_mask',
  '_skipEffects',
  'props._parentDom',
  'newProps._parentDom',
  'options.requestAnimationFrame',
];

/** What asks Preact for what is left out. */
const beyond = /\b(useId|useErrorBoundary|createPortal|hydrate|Consumer|options)\b(?=[^;]*from ['"]preact)/;

const sources = /\/node_modules\/preact\/((?:hooks\/)?src\/.*\.js)$/;
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
    transform(code, id) {
      const file = sources.exec(id)?.[1];
      if (file) return forPhone(code, always[file]);
      const asked = beyond.exec(code)?.[1];
      if (asked && !id.includes('/node_modules/')) this.error(`${id} needs ${asked} of Preact, which a phone does not have, see lean.ts`);
      return null;
    },
  };
}

/** The source without what never holds. */
export function forPhone(code: string, constants: Readonly<Record<string, string>> = {}): string {
  const changes: Change[] = [];
  const change = ({ start, end }: Node, text: string) => void changes.push({ start, end, text });
  ancestor(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), {
    Identifier(node, _, ancestors) {
      if (!Object.hasOwn(constants, node.name)) return;
      const value = constants[node.name]!;
      // No bit of nothing is set.
      const parent = ancestors.at(-2) as BinaryExpression;
      change(value === '0' && parent.type === 'BinaryExpression' && parent.operator === '&' ? parent : node, value);
    },
    MemberExpression(node, _, ancestors) {
      const { property, object } = node;
      if (node.computed || property.type !== 'Identifier') return;
      const of = object.type === 'MemberExpression' ? object.property : object;
      if (!never.includes(property.name) && !(of.type === 'Identifier' && never.includes(`${of.name}.${property.name}`))) return;
      const parent = ancestors.at(-2);
      const written = parent?.type === 'AssignmentExpression' && (parent as AssignmentExpression).left === node;
      if (!written) change(node, 'undefined');
    },
  });
  return withChanges(code, changes);
}
