/** Things of a list that glide to their new places, from wherever they are when they have to go. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { reducedMotion } from './motion';

const timing = { duration: 260, easing: 'cubic-bezier(.2, .8, .2, 1)' };

/**
 * Lets every `[data-glides]` inside `box` glide when its place changes. The attribute's value tells which is which, also
 * when it is another element than before. `held` follows a finger, so it does not glide.
 */
export function useGliding(box: { readonly current: HTMLElement | null }, held: string | null): void {
  const running = useRef(new Map<string, Animation>());
  // Read while the page is still as it was, and as it is seen: something may be on its way.
  const seen = tops(box.current);
  useLayoutEffect(() => {
    for (const animation of running.current.values()) animation.cancel();
    running.current.clear();
    if (reducedMotion()) return;
    const now = tops(box.current);
    for (const element of gliding(box.current)) {
      const name = element.dataset['glides']!;
      const from = seen.get(name) ?? now.get(name)!;
      const way = from - now.get(name)!;
      if (way === 0 || name === held) continue;
      running.current.set(name, element.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], timing));
    }
  });
}

function gliding(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[data-glides]') ?? [])];
}

/** How far below the top of the box each of them is. */
function tops(box: HTMLElement | null): Map<string, number> {
  const top = box?.getBoundingClientRect().top ?? 0;
  return new Map(gliding(box).map((element) => [element.dataset['glides']!, element.getBoundingClientRect().top - top]));
}
