/**
 * Custom properties as a phone needs them. What has one value on every phone becomes that value, and what has more gets a
 * short name. A name that a script says stays as it is, or an organisation's look.
 */

/** What the server says in the look of an organisation (server/klankbord/brand/palette.py). */
export const looks: readonly string[] = ['--accent', '--on-accent', '--accent-ink', '--calm'];

interface Definition {
  value: string;
  /** Whether it stands in a rule of its own for `:root`, where nothing else has to hold. */
  always: boolean;
}

/** The style sheets of one page and its kinds. `said` are the scripts that may name a property. */
export function withConstants(sheets: readonly string[], said: string): string[] {
  const all = sheets.join('\n');
  const definitions = definitionsIn(all);
  // `--category-${n}` says all that begin so.
  const families = [...said.matchAll(/(--[\w-]*)\$\{/g)].map(([, family]) => family!);
  const ours = [...definitions.keys()].filter((name) => !looks.includes(name) && !new RegExp(`${name}(?![\\w-])`).test(said) && !families.some((family) => name.startsWith(family)));
  const constants = new Map(ours.flatMap((name) => {
    const [one, ...others] = definitions.get(name)!;
    return one!.always && others.length === 0 && !one!.value.includes('var(') ? [[name, one!.value]] : [];
  }));
  const often = ours.filter((name) => !constants.has(name)).map((name): [string, number] => [name, all.split(name).length]);
  const short = new Map(often.sort(([, one], [, other]) => other - one).map(([name], at) => [name, `--${letters(at)}`]));
  return sheets.map((css) =>
    computed(
      css
        .replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (definition, name: string) => (constants.has(name) ? '' : definition))
        .replace(/var\((--[\w-]+)\)/g, (use, name: string) => constants.get(name) ?? use)
        .replace(/--[a-z][\w-]*/g, (name) => short.get(name) ?? name),
    ),
  );
}

/** Every custom property, with what it is anywhere. */
function definitionsIn(css: string): Map<string, Definition[]> {
  const found = new Map<string, Definition[]>();
  // Inside a condition a rule stands behind a brace, or behind another rule of the condition.
  const outside = new Set([...css.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '').matchAll(/(?:^|\})\s*:root\{([^{}]*)\}/g)].map(([, body]) => body));
  for (const [, body] of css.matchAll(/\{([^{}]*)\}/g)) {
    for (const [, name, value] of body!.matchAll(/(?:^|;)(--[\w-]+):([^;]*)/g)) {
      found.set(name!, [...(found.get(name!) ?? []), { value: value!.trim(), always: outside.has(body) }]);
    }
  }
  return found;
}

/** `calc(2 * .25rem)` is `.5rem`. */
function computed(css: string): string {
  return css.replace(/calc\((-?[\d.]+) ?\* ?(-?[\d.]+)(rem|px)\)/g, (_, times: string, size: string, unit: string) => `${shortest(Number(times) * Number(size))}${unit}`);
}

function shortest(value: number): string {
  return String(Number(value.toFixed(5))).replace(/^(-?)0\./, '$1.');
}

/** a, b, … z, aa, ab, … */
function letters(at: number): string {
  return (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(97 + (at % 26));
}
