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
  /** Asks once more behind what is there: nobody hears of it unless the answer is another one. */
  refresh: () => void;
}

/** Asks whenever `key` is another one; what is answered too late is passed over. */
export function useAsked<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [state, setState] = useState<Pick<Asked<T>, 'found' | 'failure' | 'busy'>>({ found: null, failure: null, busy: true });
  const [tries, setTries] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  /** Counts what was asked, so that what is answered too late is passed over. */
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    const late = () => mine !== turn.current;
    setState(({ found }) => ({ found, failure: null, busy: true }));
    latest.current().then(
      (found) => late() || setState({ found, failure: null, busy: false }),
      (failure: unknown) => late() || setState(({ found }) => ({ found, failure, busy: false })),
    );
    return () => {
      turn.current += 1;
    };
  }, [key, tries]);
  const refresh = () => {
    const mine = turn.current;
    latest.current().then(
      (found) => mine === turn.current && setState({ found, failure: null, busy: false }),
      // What is there is still as true as it was, and it is asked again before long.
      () => undefined,
    );
  };
  return { ...state, again: () => setTries((n) => n + 1), refresh };
}
