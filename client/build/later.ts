/**
 * The phone's page is one file, and what it imports later is a second one. The second shares modules with the first, and
 * a module inside a page has no address to import it from. So the page hands over what it shares in one object, and the
 * second file takes it from there: Preact and every message exist once. Its styles travel in it too.
 *
 * What is shared must not be assigned again after the page has started; constants, functions and classes are not.
 *
 * The page's entry keeps `<meta name="kinds" content="" />`, which then says where the second file is, for the page, and
 * which kinds are in it, for the server: it lets a browser fetch the file at once when one of them is asked.
 */
import { createHash } from 'node:crypto';
import { parseAst, Visitor, type ESTree, type Plugin, type VisitorObject } from 'vite';

const object = 'globalThis.klankbord';
const meta = '<meta name="kinds" content=""';
const address = "document.querySelector('meta[name=kinds]').content";
const styles = "document.querySelector('style').sheet";

export function later(base: string): Plugin {
  return {
    name: 'klankbord:later',
    apply: 'build',
    enforce: 'post',
    // Vite would load styles before the file, which brings its own.
    load: { order: 'pre', filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const page = chunks.find(({ isEntry }) => isEntry);
      const second = chunks.find(({ isEntry }) => !isEntry);
      if (!page || !second || chunks.length > 2) {
        return this.error(`the phone is one page and one file more, but these were built: ${chunks.map(({ fileName }) => fileName).join(', ')}`);
      }
      let css = '';
      for (const name of second.viteMetadata?.importedCss ?? []) {
        const file = bundle[name];
        if (file?.type === 'asset') css += String(file.source).trim();
        delete bundle[name];
      }
      delete bundle[second.fileName];
      const source = withStyles(takingOver(second.code), css);
      // Named after what is in it now: a browser keeps it for a year.
      const fileName = `assets/kinds-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName, source });
      page.code = handingOver(page.code);
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const html = String(file.source);
        if (!html.includes(meta)) this.error(`${file.fileName} has no place for the address of its second file`);
        file.source = html.replace(meta, `<meta name="kinds" content="${base}${fileName}" data-kinds="${kindsOf(second.moduleIds).join(' ')}"`);
      }
    },
  };
}

/** The kinds of question that these modules bring to the phone. */
export function kindsOf(modules: readonly string[]): string[] {
  return modules.flatMap((id) => /\/questions\/([a-z]+)\/asking\.ts$/.exec(id)?.[1] ?? []);
}

/** The page's code, which imports from the address in the page and hands over what it exports. */
export function handingOver(code: string): string {
  return changed(code, (change) => ({
    ImportExpression: (node) => change(node, `import(${address})`),
    ExportNamedDeclaration(node) {
      const shared = node.specifiers.map(({ local, exported }) => `${named(exported)}:${named(local)}`);
      change(node, `${object}={${shared.join()}};`);
    },
    // What Vite would have loaded before the file.
    Identifier: (node) => node.name === '__VITE_PRELOAD__' && change(node, 'null'),
  }));
}

/** The code of the second file, which takes from the page what it imports. */
export function takingOver(code: string): string {
  return changed(code, (change) => ({
    ImportDeclaration(node) {
      const taken = node.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier') throw new Error(`only what has a name can be handed over, and ${one.local.name} is a whole module`);
        return `${named(one.imported)}:${one.local.name}`;
      });
      change(node, `const{${taken.join()}}=${object};`);
    },
  }));
}

/** The code with its styles. The policy lets no script write a style sheet, but add a rule to one: this one holds all. */
export function withStyles(code: string, css: string): string {
  return css === '' ? code : `{let s=${styles};s.insertRule(${JSON.stringify(`@media all{${css}}`)},s.cssRules.length)}${code}`;
}

type Change = (node: ESTree.Span, text: string) => void;

/** The code in which some nodes are another text. */
function changed(code: string, visitor: (change: Change) => VisitorObject): string {
  const changes: [ESTree.Span, string][] = [];
  new Visitor(visitor((node, text) => changes.push([node, text]))).visit(parseAst(code));
  // From the end, so that places before it stay where they are.
  return changes
    .sort(([one], [other]) => other.start - one.start)
    .reduce((text, [{ start, end }, by]) => text.slice(0, start) + by + text.slice(end), code);
}

function named(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}
