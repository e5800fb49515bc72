/**
 * What the pictures of answers are never given on a phone, which shows one round at a time (`PhoneResultProps`): all that
 * they do with it is left out of what a phone downloads, before anything looks which messages and styles that asks for.
 */
import { parse, type AssignmentProperty, type Function, type Node, type Property } from 'acorn';
import { ancestor, full } from 'acorn-walk';
import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';
import { withChanges, type Change } from './changes.ts';

/** What functions take under these names, and what that always is on a phone. */
export const given: Readonly<Record<string, string>> = { before: 'undefined', was: 'undefined', shift: 'undefined', compared: 'false' };

const pictures = /\/src\/(questions\/.*|ui\/Bar)\.tsx$/;

/** Takes out what cannot be reached. What is left keeps its names, by which the next steps know it. */
const reached: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { sequences: false, join_vars: false, passes: 3, pure_getters: true },
  mangle: false,
  format: { beautify: true },
};

export function oneRound(): Plugin {
  return {
    name: 'klankbord:one-round',
    apply: 'build',
    transform: { filter: { id: pictures }, handler: (code) => withoutOtherRounds(code) },
    renderChunk: async (code) => (await minify(code, reached)).code!,
  };
}

/** The code in which functions do not take what they are never given, and have what it always is instead. */
export function withoutOtherRounds(code: string): string {
  const changes: Change[] = [];
  full(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    if (/Function/.test(node.type)) changes.push(...changesIn(node as Function, code));
  });
  return withChanges(code, changes);
}

function changesIn(taking: Function, code: string): Change[] {
  const values = new Map<string, string>();
  const changes: Change[] = [];
  const change = ({ start, end }: Node, text: string) => void changes.push({ start, end, text });
  for (const param of taking.params) {
    if (param.type !== 'ObjectPattern') continue;
    const never = param.properties.filter((one): one is AssignmentProperty => one.type === 'Property' && Object.hasOwn(given, nameOf(one)));
    if (never.length === 0) continue;
    const left = param.properties.filter((one) => !never.includes(one as AssignmentProperty));
    change(param, `{${left.map(({ start, end }) => code.slice(start, end)).join()}}`);
    for (const one of never) values.set(boundBy(one), given[nameOf(one)]!);
  }
  if (values.size === 0) return [];
  ancestor(taking.body, {
    Identifier(node, _, ancestors) {
      const value = values.get(node.name);
      if (value === undefined) return;
      const parent = ancestors.at(-2) as Property | undefined;
      if (parent?.type === 'Property' && parent.shorthand) change(parent, `${node.name}:${value}`);
      else change(node, value);
    },
  });
  return changes;
}

const nameOf = ({ key }: AssignmentProperty) => (key.type === 'Identifier' ? key.name : '');

function boundBy({ value }: AssignmentProperty): string {
  const target = value.type === 'AssignmentPattern' ? value.left : value;
  if (target.type !== 'Identifier') throw new Error('what is never given is taken by a name');
  return target.name;
}
