/** Which names a script declares for others, and which it takes from elsewhere: from another script, or from the browser. */
import { parse, type Function, type Node, type Pattern, type Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';

export interface Names {
  declared: ReadonlySet<string>;
  taken: ReadonlySet<string>;
}

/** The names at the top of this module, and those that nothing in it declares. */
export function namesIn(code: string): Names {
  const top = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  const scopes = new Map<Node, Set<string>>([[top, new Set()]]);
  const uses: { name: string; within: Node[] }[] = [];
  const declare = (scope: Node, names: readonly string[]) => scopes.set(scope, new Set([...(scopes.get(scope) ?? []), ...names]));
  fullAncestor(top, (node, _, ancestors) => {
    const within = ancestors.slice(0, -1).reverse();
    if (node.type === 'Identifier') uses.push({ name: (node as Node & { name: string }).name, within: [...ancestors] });
    if (isDeclaration(node)) declare(within.find(node.kind === 'var' ? holdsVar : isScope)!, node.declarations.flatMap(({ id }) => boundBy(id)));
    if (isNamed(node)) declare(/Declaration$/.test(node.type) ? within.find(isScope)! : node, boundBy(node.id));
    if (isFunction(node)) declare(node, node.params.flatMap(boundBy));
    if (node.type === 'CatchClause') declare(node, boundBy((node as Node & { param: Pattern | null }).param));
  });
  const free = uses.filter(({ name, within }) => !within.some((scope) => scopes.get(scope)?.has(name)));
  return { declared: scopes.get(top)!, taken: new Set(free.map(({ name }) => name)) };
}

/** The names that a pattern binds: `{ a, b: [c = 1, ...d] }` binds a, c and d. */
function boundBy(pattern: Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => boundBy(one.type === 'Property' ? one.value : one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}

type Declaration = Extract<Program['body'][number], { type: 'VariableDeclaration' }>;

const isDeclaration = (node: Node): node is Declaration => node.type === 'VariableDeclaration';
const isFunction = (node: Node): node is Function => /Function/.test(node.type);
const isNamed = (node: Node): node is Node & { id: Pattern } => /^(Function|Class)/.test(node.type) && 'id' in node && node.id !== null;
const holdsVar = (node: Node) => isFunction(node) || node.type === 'Program';
const isScope = (node: Node) => holdsVar(node) || /^(BlockStatement|For\w*Statement|SwitchStatement|StaticBlock)$/.test(node.type);
