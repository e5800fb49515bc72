/** What is on the page stays true: it is looked at again when somebody comes back to it, and while something goes on. */
import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds between two looks at what goes on. */
const pause = 60_000;

/** `goesOn`: something is there that will be over. A page that nobody sees asks nothing. */
export function useAfresh(goesOn: boolean, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && latest.current();
    document.addEventListener('visibilitychange', seen);
    const timer = goesOn ? setInterval(seen, pause) : undefined;
    return () => {
      document.removeEventListener('visibilitychange', seen);
      clearInterval(timer);
    };
  }, [goesOn]);
}
