import { expect, test } from 'vitest';
import { actionOf, keyList, type KeyPress } from './keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });
const of = (key: string, letters = true, onControl = false) => actionOf(press(key), letters, onControl);

test('a clicker goes on and back, also one that sends F5 for "start"', () => {
  expect(['PageDown', 'ArrowRight', 'F5', ' '].map((key) => of(key))).toEqual(['advance', 'advance', 'advance', 'advance']);
  expect(['PageUp', 'ArrowLeft'].map((key) => of(key))).toEqual(['previous', 'previous']);
  expect(['.', 'b'].map((key) => of(key))).toEqual(['black', 'black']);
});

test('a capital is the same key', () => {
  expect(of('H')).toBe('reveal');
});

test('letters can be switched off; a clicker still goes on', () => {
  expect([of('h', false), of('.', false), of('?', false), of('PageDown', false)]).toEqual([null, null, null, 'advance']);
});

test('space and Enter belong to the button that has the focus', () => {
  expect([of(' ', true, true), of('Enter', true, true), of('PageDown', true, true)]).toEqual([null, null, 'advance']);
});

test('what the browser does with Ctrl, Alt and ⌘ stays with the browser', () => {
  expect(actionOf(press('r', { ctrlKey: true }), true, false)).toBeNull();
  expect(actionOf(press('ArrowLeft', { altKey: true }), true, false)).toBeNull();
  expect(actionOf(press('l', { metaKey: true }), true, false)).toBeNull();
});

const event: Record<string, string> = {
  'Page Down': 'PageDown', 'Page Up': 'PageUp', '→': 'ArrowRight', '←': 'ArrowLeft', '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape',
};

test('every key in the list does what the list says', () => {
  for (const { action, keys } of keyList) for (const key of keys) expect(of(event[key] ?? key)).toBe(action);
});

test('the list has every key that a keyboard or clicker sends', () => {
  const listed = new Map(keyList.map(({ action, keys }) => [action as string, keys.map((key) => event[key] ?? key)]));
  const asked = ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'F5', 'PageUp', 'ArrowLeft', 'ArrowUp', 'Escape', ...'.bhlauzvtcwnims[]jorfde?'];
  for (const key of asked) expect(listed.get(of(key)!)).toContain(key);
});
