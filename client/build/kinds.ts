/**
 * Each kind of question is a file of its own, `assets/kinds-<hash>/<language>/<kind>.js`, which the server puts into the phone's
 * page or the page fetches later. It shares modules with the page, and a module inside a page has no address to be imported
 * from. So the scripts of the page hand over what they export, and a kind takes it from there: Preact and every module that
 * many kinds use exist once. What few use is in the file of each, and runs in the first that comes: in one page, compressed
 * at once, the second copy weighs next to nothing.
 *
 * The styles of a kind travel in its file, and so does what it alone says. That is why there is one for each language, and
 * `page.json` beside them, which is what the page says.
 *
 * What is shared must not be assigned again after the page has started; constants, functions and classes are not.
 *
 * The page's entry keeps `<meta name="kinds" content="" />`, which then says where the files are: the server puts the
 * language at the first `*`, and the page the kind at the second.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseAst, Visitor, type ESTree, type Plugin, type Rolldown, type VisitorObject } from 'vite';
import { inScript } from './inline.ts';
import { said } from './languages.ts';

const handed = 'globalThis.klankbord';
const meta = '<meta name="kinds" content=""';
const address = "document.querySelector('meta[name=kinds]').content";
const styles = "document.querySelector('style').sheet";

const shared = 'shared';

/** What so many of them use is part of the page. */
export const apart: Rolldown.OutputOptions = { codeSplitting: { groups: [{ name: shared, minShareCount: 3 }] } };

export function kinds(base: string): Plugin {
  return {
    name: 'klankbord:kinds',
    apply: 'build',
    enforce: 'post',
    // Vite would load styles before the file, which brings its own.
    load: { order: 'pre', filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
    generateBundle(_, bundle) {
      const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
      const take = (name: string): string => {
        const file = bundle[name];
        delete bundle[name];
        return file?.type === 'asset' ? String(file.source).trim() : '';
      };
      const nameAt = (url: string) => chunks.get(`assets/${basename(url)}`)!.name;
      const tags = [...new Set(Object.keys(bundle).flatMap((name) => /^said\/(.+)\//.exec(name)?.[1] ?? []))];
      const files = new Map(tags.map((lang) => [`${lang}/page.json`, take(said(lang, 'page'))]));
      const page = [...chunks.values()].filter(isPage);
      const rest = [...chunks.values()].filter((chunk) => !isPage(chunk));
      const code = new Map(rest.map((chunk) => [chunk.fileName, withStyles(takingOver(chunk.code, nameAt), [...(chunk.viteMetadata?.importedCss ?? [])].map(take).join(''))]));
      for (const chunk of rest) {
        delete bundle[chunk.fileName];
        const kind = kindOf(chunk);
        if (kind === null) continue;
        const parts = partsOf(chunk, chunks).map(({ fileName, name }) => once(code.get(fileName)!, name)).join('');
        for (const lang of tags) files.set(`${lang}/${kind}.js`, inScript(saying(parts + registering(code.get(chunk.fileName)!), take(said(lang, kind)))));
      }
      for (const chunk of page) {
        if (partsOf(chunk, chunks).length > 0) this.error(`${chunk.fileName} is part of the page, and needs what is not`);
        chunk.code = fetching(handingOver(takingOver(chunk.code, nameAt), chunk.name), (url) => kindOf(chunks.get(`assets/${basename(url)}`)!)!);
      }
      // Named after what is in all of them, and in what they share: a browser keeps them for a year.
      const hash = createHash('sha256').update(JSON.stringify([...files, ...page.map(({ code }) => code)])).digest('base64url').slice(0, 8);
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `assets/kinds-${hash}/${name}`, source });
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const html = String(file.source);
        if (!html.includes(meta)) this.error(`${file.fileName} has no place for the address of the kinds`);
        file.source = html.replace(meta, `<meta name="kinds" content="${base}assets/kinds-${hash}/*/*.js"`);
      }
    },
  };
}

function isPage({ isEntry, name }: Rolldown.OutputChunk): boolean {
  return isEntry || name === shared;
}

/** What a chunk needs that is not in the page, each after what it needs itself. */
export function partsOf(chunk: Rolldown.OutputChunk, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): Rolldown.OutputChunk[] {
  const needed = chunk.imports.map((file) => chunks.get(file)!).filter((part) => !isPage(part));
  return [...new Set(needed.flatMap((part) => [...partsOf(part, chunks), part]))];
}

/** The kind whose file this is; null where it is none. */
export function kindOf({ facadeModuleId }: { facadeModuleId: string | null }): string | null {
  return /\/questions\/([a-z]+)\/asking\.ts$/.exec(facadeModuleId ?? '')?.[1] ?? null;
}

/** The code, which hands over under this name what it exports. */
export function handingOver(code: string, name: string): string {
  return changed(code, (change) => ({
    ExportNamedDeclaration: (node) => change(node, `(${handed}??={}).${name}=${exportsOf(node)};`),
  }));
}

/** The code, which takes what it imports from what was handed over. */
export function takingOver(code: string, nameOf: (url: string) => string): string {
  return changed(code, (change) => ({
    ImportDeclaration(node) {
      const taken = node.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier') throw new Error(`only what has a name can be handed over, and ${one.local.name} is a whole module`);
        return `${named(one.imported)}:${one.local.name}`;
      });
      change(node, `const{${taken.join()}}=${handed}.${nameOf(node.source.value)};`);
    },
  }));
}

/** The code of a part, which hands over what it exports unless another copy did. */
export function once(code: string, name: string): string {
  const body = changed(code, (change) => ({ ExportNamedDeclaration: (node) => change(node, `return${exportsOf(node)}`) }));
  return `${handed}.${name}??=(()=>{${body}})();`;
}

/** The code of a kind, which puts what it exports where `questions/asks.ts` finds it. */
export function registering(code: string): string {
  return changed(code, (change) => ({
    ExportNamedDeclaration: (node) => change(node, node.specifiers.map(({ local, exported }) => `globalThis.kinds.${named(exported)}=${named(local)};`).join('')),
  }));
}

/** The page's code, which imports kinds from where the page says. */
export function fetching(code: string, kindAt: (url: string) => string): string {
  const fetched = changed(code, (change) => ({
    ImportExpression: (node) => change(node, `import(fileOf("${kindAt(textOf(node.source))}"))`),
    // What Vite would have loaded before the file.
    Identifier: (node) => node.name === '__VITE_PRELOAD__' && change(node, '0'),
  }));
  return fetched === code ? code : `const fileOf=kind=>${address}.replace("*",kind);${fetched}`;
}

/** The code with its styles. The policy lets no script write a style sheet, but add a rule to one: this one holds all. */
export function withStyles(code: string, css: string): string {
  return css === '' ? code : `{let s=${styles};s.insertRule(${JSON.stringify(`@media all{${css}}`)},s.cssRules.length)}${code}`;
}

/** The code with what it says, as JSON, which is then among what the page says. */
export function saying(code: string, messages: string): string {
  return messages === '' ? code : `Object.assign(globalThis.messages,${messages});${code}`;
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

function exportsOf({ specifiers }: ESTree.ExportNamedDeclaration): string {
  return `{${specifiers.map(({ local, exported }) => `${named(exported)}:${named(local)}`).join()}}`;
}

function named(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}

/** The text that an expression is, however it is quoted. */
function textOf(node: ESTree.Expression): string {
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateLiteral') return node.quasis[0]!.value.raw;
  throw new Error('a kind is imported by its name');
}
