/** Rules of a page that nothing in it follows, and declarations that another rule always overrides. */

/** The styles without the rules for classes that nothing in `said` says, whole or as the start of a name it puts together. */
export function saidRules(css: string, said: string): string {
  const families = new Set([...said.matchAll(/(?<![\w-])([a-z][\w-]*-)(?:\$\{|["'`])/g)].map(([, family]) => family!));
  const known = new Map<string, boolean>();
  const isSaid = (name: string) => {
    const found = known.get(name) ?? ([...families].some((family) => name.startsWith(family)) || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(said));
    known.set(name, found);
    return found;
  };
  return eachRule(css, (selectors, body) => {
    // A comma inside brackets separates no selectors; such a rule stays as it is.
    if (/\([^)]*,/.test(selectors)) return null;
    const left = selectors.split(',').filter((selector) => classesIn(selector).every(isSaid));
    return left.length > 0 ? `${left.join(',')}{${body}}` : '';
  });
}

/** What an element has to have; what stands in brackets is what it must not have, or something inside it. */
function classesIn(selector: string): string[] {
  return [...selector.replace(/\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);
}

/** What a shorthand sets, where both of them are used. */
const parts: Readonly<Record<string, readonly string[]>> = {
  gap: ['row-gap', 'column-gap'],
  'grid-template': ['grid-template-columns', 'grid-template-rows', 'grid-template-areas'],
  'flex-flow': ['flex-direction', 'flex-wrap'],
};

/** The styles without what a rule for `.a` says and one for `:root .a` says otherwise: that one always wins, wherever it stands. */
export function heardRules(css: string): string {
  const overridden = new Map<string, Set<string>>();
  outside(css, (selectors, body) => {
    for (const selector of selectors.split(',')) {
      if (!selector.startsWith(':root ')) continue;
      const names = body.split(';').map(nameOf).flatMap((name) => [name, ...(parts[name] ?? [])]);
      overridden.set(selector.slice(6), new Set([...(overridden.get(selector.slice(6)) ?? []), ...names]));
    }
    return null;
  });
  return outside(css, (selector, body) => {
    const never = overridden.get(selector);
    if (!never) return null;
    const left = body.split(';').filter((declaration) => insists(declaration) || !never.has(nameOf(declaration)));
    return left.length > 0 ? `${selector}{${left.join(';')}}` : '';
  });
}

const nameOf = (declaration: string) => declaration.split(':', 1)[0]!;
const insists = (declaration: string) => declaration.includes('!important');

type Rule = (selectors: string, body: string) => string | null;

/** The styles with every rule as `change` says it, or as it is; a condition that then holds nothing is gone too. */
function eachRule(css: string, change: Rule): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => change(selectors, body) ?? rule).replace(/@media[^{}]*\{\s*\}/g, '');
}

/** The same, but what stands inside a condition stays as it is. */
function outside(css: string, change: Rule): string {
  return css.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*\s*\}|([^{}]+)\{([^{}]*)\}/g, (whole, selectors?: string, body?: string) => (selectors === undefined ? whole : (change(selectors, body!) ?? whole)));
}
