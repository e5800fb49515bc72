/** Where the focus is when what had it goes away. */

/**
 * From now on a control that is taken off the page while it has the focus leaves it to the heading of the page, and not to
 * nowhere, from where whoever goes by keys or ears would have to begin again at the top.
 */
export function keepFocus(): void {
  let last: Node | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = target as Node;
  });
  // Whoever leaves a control that stays wants to be nowhere.
  document.addEventListener('focusout', () => queueMicrotask(() => (last = last?.isConnected ? null : last)));
  new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}
