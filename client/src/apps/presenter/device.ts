/** What this browser remembers for its presenter: the light, whether letters are keys, picture or text, the way to the server. */
import { useEffect, useState } from 'preact/hooks';
import { SafeKeep } from '../../core/keep';
import type { Way } from '../../core/link';
import { setTheme, type Theme } from '../../ui/theme';

const keep = new SafeKeep(storage());

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** A choice that outlives the page. `first` is the choice until there is one. */
function useChoice<T extends string>(name: string, known: readonly T[], first: () => T): [T, (choice: T) => void] {
  const key = `klankbord:${name}`;
  const [choice, setChoice] = useState(() => known.find((one) => one === keep.getItem(key)) ?? first());
  return [
    choice,
    (chosen) => {
      keep.setItem(key, chosen);
      setChoice(chosen);
    },
  ];
}

/** Dark or light, or what the device prefers until somebody chooses. */
export function useTheme(first: Theme): [Theme, (theme: Theme) => void] {
  const [theme, choose] = useChoice<Theme>('screen:theme', ['dark', 'light'], () => first);
  useEffect(() => setTheme(theme), [theme]);
  return [theme, choose];
}

/** Whether single letters are keys. They can be switched off for who dictates to the computer. */
export function useLetters(): [boolean, (on: boolean) => void] {
  const [letters, choose] = useChoice('keys:letters', ['on', 'off'], () => 'on');
  return [letters === 'on', (on) => choose(on ? 'on' : 'off')];
}

/** Whether the page of the wall is a picture for the room, or a text for who sits at it. */
export function useForm() {
  return useChoice('screen:form', ['picture', 'text'], () => 'picture');
}

/** Which way to the server won last time. */
export function knownWay(): Way | null {
  return keep.getItem('klankbord:way') === 'polling' ? 'polling' : null;
}

export function rememberWay(way: Way): void {
  keep.setItem('klankbord:way', way);
}
