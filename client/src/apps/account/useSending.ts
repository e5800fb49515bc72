import { useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { accountSentence } from './sentences';

export interface Sending {
  busy: boolean;
  /** Why the last one failed; null when it did not. */
  trouble: string | null;
  /** Does something on the server, one at a time; says whether it was done. */
  send: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function useSending(): Sending {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
      return true;
    } catch (error) {
      setTrouble(accountSentence(t, error));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, trouble, send };
}
