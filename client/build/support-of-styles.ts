/** What a style sheet uses that a browser does not have: properties, values, units, functions, selectors and at-rules. */
import { keyword, parse, walk, type CssNode, type Declaration } from 'css-tree';
import type { Browsers } from './browsers.ts';
import { compat, entry, Lacks, without, type Lack } from './support.ts';

const { properties, selectors, types, 'at-rules': atRules } = compat.css as unknown as Record<string, typeof compat.css>;

/** Units that are newer than `vw`, by how MDN groups them. */
const units: [RegExp, string][] = [
  [/^d(v[wh]|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_dynamic'],
  [/^s(v[wh]|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_small'],
  [/^l(v[wh]|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_large'],
  [/^cq/, 'container_query_length_units'],
];

/** The lacks of these styles. What stands under `@supports` was asked for, and what has an older twin before it is an extra. */
export function lacksOfStyles(css: string, browsers: Browsers): Lack[] {
  const lacks = new Lacks(browsers);
  const sheet = parse(css, { parseCustomProperty: true });
  walk(sheet, {
    enter(node: CssNode) {
      switch (node.type) {
        case 'Atrule':
          if (node.name === 'supports') return walk.skip;
          return lacks.look(`css.at-rules.${node.name}`, entry(atRules, keyword(node.name).basename));
        case 'Feature':
          return lacks.look(`css.at-rules.media.${node.name}`, entry(atRules, 'media', node.name));
        case 'FeatureRange':
          return lacks.look('css.at-rules.media.range_syntax', entry(atRules, 'media', 'range_syntax'));
        case 'NestingSelector':
          return lacks.look('css.selectors.nesting', entry(selectors, 'nesting'));
        case 'PseudoClassSelector':
        case 'PseudoElementSelector':
          // A rule with a prefix of one engine is for that engine.
          if (node.name.startsWith('-')) return;
          return lacks.look(`css.selectors.${node.name}`, entry(selectors, node.name));
        case 'Block': {
          const before = new Set<string>();
          node.children.forEach((child) => {
            if (child.type !== 'Declaration') return;
            const { basename } = keyword(child.property);
            declared(child, before.has(basename));
            before.add(basename);
          });
        }
      }
    },
  });
  return lacks.all;

  function declared({ property, value }: Declaration, extra: boolean): void {
    const { custom, vendor, basename } = keyword(property);
    if (vendor !== '') return;
    const known = custom ? null : entry(properties, basename);
    if (!custom) lacks.look(`css.properties.${basename}`, known);
    // Of a property that a browser does not have it misses every value, and of a twin it takes the one before.
    if (extra || without(known, browsers).length > 0) return;
    walk(value, (node) => {
      if (node.type === 'Identifier') lacks.look(`css.properties.${basename}.${node.name}`, entry(known ?? undefined, node.name));
      if (node.type === 'Dimension') {
        const unit = node.unit.toLowerCase();
        const name = units.find(([one]) => one.test(unit))?.[1] ?? unit;
        lacks.look(`css.types.length.${name}`, entry(types, 'length', name));
      }
      if (node.type === 'Function') {
        const name = node.name.toLowerCase();
        lacks.look(`css.types.${name}`, entry(types, name) ?? entry(types, 'color', name) ?? entry(known ?? undefined, name));
      }
    });
  }
}
