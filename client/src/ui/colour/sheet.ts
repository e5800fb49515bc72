/** Style sheets, as far as a check needs to read them: which rule declares what. */

export interface Declaration {
  /** As written, such as `[data-surface='phone'] .bar`; a keyframe has the name of its animation in front. */
  selector: string;
  property: string;
  value: string;
  /** The conditions it stands under, such as `@media (forced-colors: active)`, outermost first. */
  under: readonly string[];
}

/** Every declaration of a style sheet, in its order. */
export function declarations(css: string): Declaration[] {
  const found: Declaration[] = [];
  const open: string[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  // Whatever ends in a brace opens or closes; whatever ends in a semicolon declares.
  for (const [, words, end] of text.matchAll(/([^{};]*)([{};])/g)) {
    const said = words!.replace(/\s+/g, ' ').trim();
    if (end === '{') open.push(said);
    else if (said !== '') found.push(declared(said, open));
    if (end === '}') open.pop();
  }
  return found;
}

/** The roles of colours that a value names: `var(--ink)` names `ink`. */
export function named(value: string): string[] {
  return [...value.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!);
}

function declared(said: string, open: readonly string[]): Declaration {
  const colon = said.indexOf(':');
  const under = open.filter((words) => words.startsWith('@'));
  const selector = open.filter((words) => !words.startsWith('@') || words.startsWith('@keyframes')).join(' ');
  return { selector, property: said.slice(0, colon).trim(), value: said.slice(colon + 1).trim(), under };
}
