/**
 * Each kind of question is a piece of the phone's program, see `program.ts`. The server puts pieces into the script of the
 * page, their styles into its styles and what they say into its messages, see server/klankbord/web/phone.py: all that stands
 * in one page is compressed at once. `assets/kinds-<hash>/<language>/kinds.json` holds them for the server, and `page.json`
 * beside it what the page says.
 *
 * What a page has no room for it fetches later, from `assets/kinds-<hash>/<language>/<kind>.js`. A script inside a page has no
 * address to be imported from, so the page hands over what kinds use, and such a file takes it from there.
 *
 * What is shared must not be assigned again after the page has started; constants, functions and classes are not.
 *
 * The page's entry keeps `<meta name="kinds" content="" />`, which then says where the files are: the server puts the
 * language at the first `*`, and the page the kind at the second.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseAst, Visitor, type ESTree, type Plugin, type Rolldown, type VisitorObject } from 'vite';
import { withChanges, type Change } from './changes.ts';
import { inScript } from './inline.ts';
import { said } from './languages.ts';
import { namesIn } from './names.ts';
import { program } from './program.ts';

const handed = 'globalThis.klankbord';
const meta = '<meta name="kinds" content=""';
const address = "document.querySelector('meta[name=kinds]').content";
const styles = "document.querySelector('style').sheet";

/** Stands for `import` until everything is linked, which would link what is imported as well. */
const later = 'importedLater';

const shared = 'shared';

/** What two of them use is part of the page. */
export const apart: Rolldown.OutputOptions = { codeSplitting: { groups: [{ name: shared, minShareCount: 2 }] } };

/** What a kind is made of, without what it says. */
interface Piece {
  script: string;
  style: string;
}

export function kinds(base: string): Plugin {
  return {
    name: 'klankbord:kinds',
    apply: 'build',
    enforce: 'post',
    // Vite would load styles before the file, which brings its own.
    load: { order: 'pre', filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const take = (name: string): string => {
        const file = bundle[name];
        delete bundle[name];
        return file?.type === 'asset' ? String(file.source).trim() : '';
      };
      const entry = chunks.find(({ isEntry }) => isEntry)!;
      const page = [...chunks.filter(({ name }) => name === shared), entry];
      const rest = chunks.filter((chunk) => !page.includes(chunk));
      const stray = rest.find((chunk) => kindOf(chunk) === null);
      if (stray) this.error(`${stray.fileName} is neither the page nor a kind of question`);
      const kindAt = (url: string) => kindOf(rest.find(({ fileName }) => basename(fileName) === basename(url))!)!;
      const parts = [
        ...page.map(({ fileName, code }) => ({ name: `./${basename(fileName)}`, code: fetching(code, kindAt) })),
        ...rest.map(({ fileName, code }) => ({ name: `./${basename(fileName)}`, code: registering(code) })),
      ];
      const scripts = (await program(parts)).map((script) => inScript(script.replaceAll(`${later}(`, 'import(')));
      const pieces = new Map(rest.map((chunk, at): [string, Piece] => [
        kindOf(chunk)!,
        { script: scripts[page.length + at]!, style: [...(chunk.viteMetadata?.importedCss ?? [])].map(take).join('') },
      ]));
      const script = scripts.slice(0, page.length).join('');
      const taken = takenFrom(script, new Map([...pieces].map(([kind, piece]) => [kind, piece.script])));
      for (const { fileName } of [...page, ...rest]) if (fileName !== entry.fileName) delete bundle[fileName];
      entry.code = `${script}${handed}={${[...new Set([...taken.values()].flat())].join()}};`;
      const tags = [...new Set(Object.keys(bundle).flatMap((name) => /^said\/(.+)\//.exec(name)?.[1] ?? []))];
      const files = new Map(tags.flatMap((lang) => {
        const messages = new Map([...pieces.keys()].map((kind) => [kind, take(said(lang, kind))]));
        const whole = [...pieces].map(([kind, piece]) => [kind, { ...piece, messages: JSON.parse(messages.get(kind)! || '{}') as unknown }]);
        const alone = [...pieces].map(([kind, piece]): [string, string] => [`${lang}/${kind}.js`, fetched(piece, taken.get(kind)!, messages.get(kind)!)]);
        return [[`${lang}/page.json`, take(said(lang, 'page'))], [`${lang}/kinds.json`, JSON.stringify(Object.fromEntries(whole))], ...alone] as const;
      }));
      // Named after what is in all of them, and in what they share: a browser keeps them for a year.
      const hash = createHash('sha256').update(JSON.stringify([...files, entry.code])).digest('base64url').slice(0, 8);
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

/** What each kind takes from the page. Throws where two kinds need each other, or the page a kind: each comes alone. */
export function takenFrom(page: string, kinds: ReadonlyMap<string, string>): Map<string, string[]> {
  const names = new Map([...kinds].map(([kind, script]) => [kind, namesIn(script)]));
  const own = namesIn(page);
  const all = new Map([['the page', own], ...names]);
  for (const [kind, { declared }] of names) {
    for (const [other, { taken }] of all) {
      const found = [...declared].find((name) => taken.has(name));
      if (other !== kind && found !== undefined) throw new Error(`${other} takes ${found} from ${kind}, which may come later or not at all`);
    }
  }
  return new Map([...names].map(([kind, { taken }]) => [kind, [...taken].filter((name) => own.declared.has(name)).sort()]));
}

/** A kind as a file that comes after the page. */
export function fetched({ script, style }: Piece, taken: readonly string[], messages: string): string {
  return `const{${taken.join()}}=${handed};${saying(withStyles(script, style), messages)}`;
}

/** The kind whose file this is, or the part of the page that few phones need; null where it is none. */
export function kindOf({ facadeModuleId }: { facadeModuleId: string | null }): string | null {
  return /\/(?:questions\/([a-z]+)\/asking|participant\/rare\/([a-z]+))\.ts$/.exec(facadeModuleId ?? '')?.slice(1).find(Boolean) ?? null;
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
    ImportExpression: (node) => change(node, `${later}(addressOfKind("${kindAt(textOf(node.source))}"))`),
    // What Vite would have loaded before the file.
    Identifier: (node) => node.name === '__VITE_PRELOAD__' && change(node, '0'),
  }));
  return fetched === code ? code : `const addressOfKind=kind=>${address}.replace("*",kind);${fetched}`;
}

/** The code with its styles. The policy lets no script write a style sheet, but add a rule to one: this one holds all. */
export function withStyles(code: string, css: string): string {
  return css === '' ? code : `{let s=${styles};s.insertRule(${JSON.stringify(`@media all{${css}}`)},s.cssRules.length)}${code}`;
}

/** The code with what it says, as JSON, which is then among what the page says. */
export function saying(code: string, messages: string): string {
  return messages === '' ? code : `Object.assign(globalThis.messages,${messages});${code}`;
}

type Changing = (node: ESTree.Span, text: string) => void;

/** The code in which some nodes are another text. */
function changed(code: string, visitor: (change: Changing) => VisitorObject): string {
  const changes: Change[] = [];
  new Visitor(visitor(({ start, end }, text) => void changes.push({ start, end, text }))).visit(parseAst(code));
  return withChanges(code, changes);
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
