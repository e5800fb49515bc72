/** Whether this page is a picture for the room, or a text for who sits at it. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useForm } from '../device';

/** A window that is narrower than this is no wall: a phone, or a laptop whose letters are four times as large. */
const noWall = '(max-width: 30em)';

/** What the page is now, and the switch between the two, which the browser remembers. A narrow window is always a text. */
export function useReading(): [boolean, () => void] {
  const [form, choose] = useForm();
  const narrow = useMatch(noWall);
  const reading = narrow || form === 'text';
  useLayoutEffect(() => {
    document.documentElement.dataset['surface'] = reading ? 'phone' : 'wall';
  }, [reading]);
  return [reading, () => choose(form === 'text' ? 'picture' : 'text')];
}

function useMatch(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = () => setMatches(list.matches);
    changed();
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, [query]);
  return matches;
}
