import { createContext } from 'preact';

/** How this person goes to another place; null where the room goes for everybody. */
export const Turning = createContext<((place: string) => void) | null>(null);
