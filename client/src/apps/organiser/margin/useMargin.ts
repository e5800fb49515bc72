/** What organisers laid over a room, and how they change it: everything that is done can be taken back. */
import { useState } from 'preact/hooks';
import { OverlayApi, type Label, type Overlay } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { failureSentence } from '../../presenter/sentences';
import { useAsked } from '../useAsked';

const api = new OverlayApi();

/** What was just done, and how to take it back. */
export interface Done {
  message: string;
  undo: () => Promise<unknown>;
}

export interface Margin {
  room: string;
  api: OverlayApi;
  overlay: Overlay;
  /** Every label of the server. */
  labels: readonly Label[];
  /** Does something, reads what stands then, and offers to take it back. Says whether it was done. */
  change: (act: () => Promise<unknown>, done?: Done) => Promise<boolean>;
  done: Done | null;
  forget: () => void;
  /** Why the last change was not made. */
  failure: string | null;
}

/** Null until it is there, and where it cannot be had: the room is read all the same. */
export function useMargin(room: string): Margin | null {
  const t = useT();
  const [reads, setReads] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { found } = useAsked(`${room} ${reads}`, async () => {
    const [overlay, labels] = await Promise.all([api.read(room), api.labels()]);
    return { overlay, labels };
  });
  if (!found) return null;
  return {
    ...found,
    room,
    api,
    done,
    forget: () => setDone(null),
    failure,
    async change(act, what) {
      setFailure(null);
      try {
        await act();
        setDone(what ?? null);
        return true;
      } catch (error) {
        setFailure(failureSentence(t, error));
        return false;
      } finally {
        setReads((n) => n + 1);
      }
    },
  };
}
