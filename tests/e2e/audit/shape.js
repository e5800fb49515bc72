// What there is on a page, whatever it says: which elements, of which classes, with which roles and states.
() => {
  const { documentElement: root } = document;
  const states = ['role', 'type', 'aria-checked', 'aria-current', 'aria-disabled', 'aria-expanded', 'aria-invalid', 'aria-pressed', 'open'];
  const signs = [...document.querySelectorAll('body *')].map((element) =>
    [element.localName, element.getAttribute('class'), element.checked, ...states.map((name) => element.getAttribute(name))].join(' '),
  );
  return [innerWidth, root.lang, root.dataset.theme, matchMedia('(prefers-color-scheme: dark)').matches, ...new Set(signs.sort())].join('\n');
}
