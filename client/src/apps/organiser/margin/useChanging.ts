/** Changing what lies over the archive: what was done can be taken back, and what was not done is told. */
import { useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { failureSentence } from '../../presenter/sentences';

/** What was just done, and how to take it back. */
export interface Done {
  message: string;
  undo?: () => Promise<unknown>;
}

export interface Changing {
  /** How often something was changed, or tried to be: what stands is read anew when it is another one. */
  reads: number;
  /** Does something, and offers to take it back. Says whether it was done; why not is in `failure`. */
  change: (act: () => Promise<unknown>, done?: Done) => Promise<boolean>;
  /** The same for a form, which says itself why not; null where it was done. */
  keep: (act: () => Promise<unknown>) => Promise<string | null>;
  done: Done | null;
  /** Why the last change was not made. */
  failure: string | null;
  /** What was done or not is no news any more. */
  forget: () => void;
}

export function useChanging(): Changing {
  const t = useT();
  const [reads, setReads] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  async function keep(act: () => Promise<unknown>): Promise<string | null> {
    setFailure(null);
    setDone(null);
    try {
      await act();
      return null;
    } catch (error) {
      return failureSentence(t, error);
    } finally {
      setReads((n) => n + 1);
    }
  }
  return {
    reads,
    keep,
    async change(act, what) {
      const why = await keep(act);
      setFailure(why);
      if (why === null) setDone(what ?? null);
      return why === null;
    },
    done,
    failure,
    forget() {
      setDone(null);
      setFailure(null);
    },
  };
}
