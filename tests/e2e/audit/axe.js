// What axe finds: by all rules in the theme of the page, or by those about colours in the other one.
async (rules) => {
  const { documentElement: root } = document;
  const { theme } = root.dataset;
  const also = Object.fromEntries(['css-orientation-lock', 'focus-order-semantics', 'label-content-name-mismatch'].map((rule) => [rule, { enabled: true }]));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const all = { runOnly: { type: 'tag', values: tags }, rules: also };
  // Somebody's own colours are not ours to measure.
  const forced = matchMedia('(forced-colors: active)').matches;
  if (forced) also['color-contrast'] = { enabled: false };
  const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
  if (rules === 'colours') {
    if (forced) return { violations: [], incomplete: [] };
    const dark = theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
    root.dataset.theme = dark ? 'light' : 'dark';
    // What eases from one colour to the other is looked at when it is there.
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }
  try {
    const { violations, incomplete } = await axe.run(document, { resultTypes: ['violations', 'incomplete'], ...(rules === 'all' ? all : colours) });
    const told = ({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, html, any, all, none }) => ({ target, html, why: [...any, ...all, ...none].map(({ message }) => message).join(' ') })),
    });
    return { violations: violations.map(told), incomplete: incomplete.map(told) };
  } finally {
    root.dataset.theme = theme;
  }
}
