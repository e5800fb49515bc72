/** Our own small signs: one line of two units on a field of 24, with round ends, in the colour of the text. */
import type { desk } from './desk-icons';
import './Icon.css';

const paths = {
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  less: 'M5 12h14',
  more: 'M5 12h14M12 5v14',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.5-5.6M17.5 2.5v4.5H13',
  offline: 'M4 4l16 16M8.5 15a5 5 0 0 1 3.5-1.5M5.5 11.5A9.5 9.5 0 0 1 9 9.5M13.5 9.1a9.5 9.5 0 0 1 5 2.4M12 18.5h.01',
  heart: 'M12 20S4 15 4 9.4A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 8 2.2C20 15 12 20 12 20z',
} as const;

export type IconName = keyof typeof paths | keyof typeof desk;

const drawn: Partial<Record<IconName, string>> = { ...paths };

/** Adds what only some pages show. */
export function draw(more: Partial<Record<IconName, string>>): void {
  Object.assign(drawn, more);
}

/** Every icon this page knows, for the preview. */
export const iconNames = () => Object.keys(drawn) as IconName[];

/** Always beside or instead of a text that says the same, so it is silent itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawn[name]} />
    </svg>
  );
}
