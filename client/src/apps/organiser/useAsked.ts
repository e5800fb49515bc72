/** What was asked of the server, and what became of it. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Asked<T> {
  /** The newest answer there is; what was there before stays until then. */
  found: T | null;
  failure: unknown;
  /** An answer is on its way. */
  busy: boolean;
  /** Asks once more. */
  again: () => void;
}

/** Asks whenever `key` is another one; what is answered too late is passed over. */
export function useAsked<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ found: null, failure: null, busy: true });
  const [tries, setTries] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let late = false;
    setState(({ found }) => ({ found, failure: null, busy: true }));
    latest.current().then(
      (found) => late || setState({ found, failure: null, busy: false }),
      (failure: unknown) => late || setState(({ found }) => ({ found, failure, busy: false })),
    );
    return () => {
      late = true;
    };
  }, [key, tries]);
  return { ...state, again: () => setTries((n) => n + 1) };
}
