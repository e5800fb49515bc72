/**
 * Each kind of question is a file of its own, `assets/kinds-<hash>/<language>/<kind>.js`, which the server puts into the phone's page
 * or the page fetches later. It shares modules with the page, and a module inside a page has no address to be imported
 * from. So the scripts of the page hand over what they export, and a kind takes it from there: Preact and every module
 * that two kinds use exist once. Its styles travel in it too.
 *
 * What is shared must not be assigned again after the page has started; constants, functions and classes are not.
 *
 * What it alone says is in it too, so there is one for each language, and `page.json` beside them is what the page says.
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

/** What two of them use is in neither. */
export const apart: Rolldown.OutputOptions = { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } };

export function kinds(base: string): Plugin {
  return {
    name: 'klankbord:kinds',
    apply: 'build',
    enforce: 'post',
    // Vite would load styles before the file, which brings its own.
    load: { order: 'pre', filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const page = chunks.filter((chunk) => kindOf(chunk) === null);
      const strange = page.filter(({ isEntry, name }) => !isEntry && name !== 'shared');
      if (strange.length > 0) {
        this.error(`the phone is one page and a file for each kind, but these were built too: ${strange.map(({ fileName }) => fileName).join(', ')}`);
      }
      const nameOf = (url: string) => chunks.find(({ fileName }) => basename(fileName) === basename(url))!.name;
      const take = (name: string): string => {
        const file = bundle[name];
        delete bundle[name];
        return file?.type === 'asset' ? String(file.source).trim() : '';
      };
      const tags = [...new Set(Object.keys(bundle).flatMap((name) => /^said\/(.+)\//.exec(name)?.[1] ?? []))];
      const files = new Map<string, string>(tags.map((lang) => [`${lang}/page.json`, take(said(lang, 'page'))]));
      for (const chunk of chunks) {
        const kind = kindOf(chunk);
        if (kind === null) continue;
        const css = [...(chunk.viteMetadata?.importedCss ?? [])].map(take).join('');
        delete bundle[chunk.fileName];
        const code = withStyles(registering(takingOver(chunk.code, nameOf)), css);
        for (const lang of tags) files.set(`${lang}/${kind}.js`, inScript(saying(code, take(said(lang, kind)))));
      }
      for (const chunk of page) {
        chunk.code = fetching(handingOver(takingOver(chunk.code, nameOf), chunk.name), (url) => kindOf(chunks.find(({ fileName }) => basename(fileName) === basename(url))!)!);
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

/** The kind whose file this is; null where it is a part of the page. */
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

/** The code of a kind, which puts what it exports where `questions/asks.ts` finds it. */
export function registering(code: string): string {
  return changed(code, (change) => ({
    ExportNamedDeclaration: (node) => change(node, `Object.assign(globalThis.kinds,${exportsOf(node)});`),
  }));
}

/** The page's code, which imports kinds from where the page says. */
export function fetching(code: string, kindAt: (url: string) => string): string {
  return changed(code, (change) => ({
    ImportExpression: (node) => change(node, `import(${address}.replace("*","${kindAt(textOf(node.source))}"))`),
    // What Vite would have loaded before the file.
    Identifier: (node) => node.name === '__VITE_PRELOAD__' && change(node, 'null'),
  }));
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
