/** What the keys and the buttons of a clicker do on the screen. */

export type Action =
  | 'advance'
  | 'previous'
  | 'black'
  | 'reveal'
  | 'lock'
  | 'again'
  | 'undo'
  | 'timer'
  | 'items'
  | 'chain'
  | 'compare'
  | 'look'
  | 'arrange'
  | 'samples'
  | 'leafBack'
  | 'leafOn'
  | 'join'
  | 'full'
  | 'settings'
  | 'overview'
  | 'pair'
  | 'light'
  | 'read'
  | 'end'
  | 'keys'
  | 'leave';

/** The part of a KeyboardEvent that counts. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** The key is held down. */
  repeat: boolean;
}

/** Keys that never stand for a letter. Clickers send the first four, some of them F5 for "start". */
const named: Record<string, Action> = {
  PageDown: 'advance',
  ArrowRight: 'advance',
  ArrowDown: 'advance',
  F5: 'advance',
  ' ': 'advance',
  Enter: 'advance',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Escape: 'leave',
};

/** Signs and letters, which can be switched off. */
const letters: Record<string, Action> = {
  '.': 'black',
  b: 'black',
  h: 'reveal',
  l: 'lock',
  a: 'again',
  u: 'undo',
  z: 'undo',
  t: 'timer',
  i: 'items',
  m: 'chain',
  c: 'compare',
  w: 'look',
  n: 'arrange',
  s: 'samples',
  '[': 'leafBack',
  ']': 'leafOn',
  j: 'join',
  f: 'full',
  v: 'settings',
  o: 'overview',
  r: 'pair',
  d: 'light',
  x: 'read',
  e: 'end',
  '?': 'keys',
};

/** The list for the help, in the order in which a presenter needs them. */
export const keyList = [
  { action: 'advance', keys: ['Page Down', '→', '↓', ' ', 'Enter', 'F5'], does: 'key.advance' },
  { action: 'previous', keys: ['Page Up', '←', '↑'], does: 'do.previous' },
  { action: 'black', keys: ['.', 'b'], does: 'key.black' },
  { action: 'leave', keys: ['Esc'], does: 'key.leave' },
  { action: 'reveal', keys: ['h'], does: 'key.reveal' },
  { action: 'lock', keys: ['l'], does: 'key.lock' },
  { action: 'timer', keys: ['t'], does: 'do.timer' },
  { action: 'again', keys: ['a'], does: 'do.again' },
  { action: 'undo', keys: ['u', 'z'], does: 'key.undo' },
  { action: 'compare', keys: ['c'], does: 'do.compare' },
  { action: 'look', keys: ['w'], does: 'key.look' },
  { action: 'arrange', keys: ['n'], does: 'do.arrange' },
  { action: 'settings', keys: ['v'], does: 'do.settings' },
  { action: 'items', keys: ['i'], does: 'do.items' },
  { action: 'chain', keys: ['m'], does: 'do.chain' },
  { action: 'leafBack', keys: ['['], does: 'key.leafBack' },
  { action: 'leafOn', keys: [']'], does: 'key.leafOn' },
  { action: 'samples', keys: ['s'], does: 'do.samples' },
  { action: 'join', keys: ['j'], does: 'do.join' },
  { action: 'overview', keys: ['o'], does: 'do.overview' },
  { action: 'pair', keys: ['r'], does: 'do.pair' },
  { action: 'full', keys: ['f'], does: 'do.full' },
  { action: 'light', keys: ['d'], does: 'do.light' },
  { action: 'read', keys: ['x'], does: 'do.read' },
  { action: 'end', keys: ['e'], does: 'do.end' },
  { action: 'keys', keys: ['?'], does: 'do.keys' },
] as const satisfies readonly { action: Action; keys: readonly string[]; does: string }[];

/**
 * The action of a key, or null when it is not ours. `lettersOn`: single letters are keys. `onControl`: the focus is on
 * a button or link, whose own keys space and Enter are.
 */
export function actionOf(press: KeyPress, lettersOn: boolean, onControl: boolean): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (onControl && (press.key === ' ' || press.key === 'Enter')) return null;
  const name = named[press.key] ?? (lettersOn ? letters[press.key.toLowerCase()] : undefined);
  return name ?? null;
}
