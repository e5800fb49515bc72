/**
 * The page of the phone and all kinds of question are one program: linked in one scope and minified at once, so that what
 * is the same in two of them is called the same and is compressed to almost nothing, and then cut again where each begins.
 */
import { parse } from 'acorn';
import { minify, type MinifyOptions } from 'terser';
import { build, type Plugin, type Rolldown } from 'vite';

/** A part of the program before it is linked: a module, which may import the parts before it by their names. */
export interface Part {
  name: string;
  code: string;
}

/** No part says this, and no minifier moves anything across it. */
const cut = 'debugger';

/** Slower than what Vite has of its own, and a few hundred bytes less on every phone. */
const terser: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, pure_getters: true, keep_fargs: false, inline: 1, unsafe_arrows: true, lhs_constants: false, drop_debugger: false },
  // What begins with it is Preact's own, which expects to be shortened.
  mangle: { properties: { regex: /^_/, keep_quoted: true } },
  format: { comments: false },
};

/** The parts in one scope, minified, each as a piece that may be followed by any other. */
export async function program(parts: readonly Part[]): Promise<string[]> {
  const { code } = await minify(await linked(parts), terser);
  const pieces = cutUp(code!);
  if (pieces.length !== parts.length) throw new Error(`${parts.length} parts became ${pieces.length} pieces`);
  return pieces;
}

/** The code behind each cut. */
export function cutUp(code: string): string[] {
  const cuts = parse(code, { ecmaVersion: 2022, sourceType: 'module' }).body.filter(({ type }) => type === 'DebuggerStatement');
  const pieces = cuts.map(({ end }, at) => code.slice(end, cuts[at + 1]?.start));
  return pieces.map((piece) => (piece === '' || piece.endsWith(';') ? piece : `${piece};`));
}

async function linked(parts: readonly Part[]): Promise<string> {
  const entry = 'program';
  const sources = new Map(parts.map(({ name, code }) => [name, `${cut};${code}`]));
  sources.set(entry, parts.map(({ name }) => `import ${JSON.stringify(name)};`).join(''));
  const memory: Plugin = {
    name: 'klankbord:program',
    enforce: 'pre',
    resolveId: (id) => (sources.has(id) ? id : null),
    load: (id) => sources.get(id) ?? null,
  };
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [memory],
    build: { write: false, minify: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: entry, treeshake: false, output: { codeSplitting: false } } },
  });
  return (made as Rolldown.RolldownOutput).output[0].code;
}
