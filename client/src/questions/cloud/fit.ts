/** Letters as large as a leaf allows. */
import { useLayoutEffect } from 'preact/hooks';

/** Sizes in units of the wall, the largest first. The server lays on a leaf what fits at the last. */
export const sizes = [8.4, 7, 6, 5.2, 4.6, 4.2, 3.9, 3.6, 3.3, 3] as const;
/** Leaves that are turned are set in one size as far as they can be. */
export const turned = 4.6;

/** The first of `tried` at which everything fits, or the last. */
export function largest(tried: readonly number[], fits: (size: number) => boolean): number {
  return tried.find(fits) ?? tried[tried.length - 1]!;
}

/**
 * Sets `--letters` on the text inside the box to the largest size at which nothing of it is cut off and no word is
 * longer than its line: again after each of the `changes`, and when the box or the typeface changes.
 */
export function useFit(box: { readonly current: HTMLElement | null }, leaves: number, changes: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = box.current!;
    const text = element.firstElementChild as HTMLElement;
    const tried = leaves > 1 ? sizes.filter((size) => size <= turned) : sizes;
    const whole = ({ scrollWidth, clientWidth }: Element) => scrollWidth <= clientWidth;
    const fit = () =>
      largest(tried, (size) => {
        text.style.setProperty('--letters', `${size}`);
        // At the last size, what is still too long for its line is broken.
        text.style.setProperty('overflow-wrap', size === tried[tried.length - 1] ? 'anywhere' : 'normal');
        return text.scrollHeight <= element.clientHeight && [...text.querySelectorAll('[data-whole]')].every(whole);
      });
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [box, leaves, ...changes]);
}
