/** One document that is being made, from the press to the file: looked at until it is ready, and let go of by a press. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fileOf, type Export, type ExportsApi, type Wanted } from '../../../core/exports';

/** Milliseconds between two looks at a document. */
const pause = 500;

export interface Exporting {
  /** What is being made; null when nothing is. */
  making: Export | null;
  /** What was handed to the browser last. */
  taken: Export | null;
  /** Why the last one did not come; `failed` is a fault of the server, which its log tells. */
  failure: unknown;
  begin: (wanted: Wanted) => void;
  stop: () => void;
}

/** `fetchFile` lets the browser save what is at an address. What is still being made when the page goes is stopped. */
export function useExport(api: ExportsApi, room: string, fetchFile: (address: string, name: string) => void): Exporting {
  const [making, setMaking] = useState<Export | null>(null);
  const [taken, setTaken] = useState<Export | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  /** Counts what was begun, so that what is heard of an earlier one is passed over. */
  const turn = useRef(0);
  const current = useRef<Export | null>(null);

  const know = (one: Export | null) => {
    current.current = one;
    setMaking(one);
  };
  const letGo = () => {
    turn.current += 1;
    // Whoever does not hear of it keeps the document for ten minutes, and nobody fetches it.
    if (current.current) void api.stop(current.current).catch(() => undefined);
    current.current = null;
  };
  useEffect(() => letGo, []);

  async function run(wanted: Wanted): Promise<void> {
    const mine = ++turn.current;
    setFailure(null);
    setTaken(null);
    try {
      let one = await api.begin(room, wanted);
      for (;;) {
        if (mine !== turn.current) return void api.stop(one).catch(() => undefined);
        know(one);
        if (one.state === 'ready' || one.state === 'failed') break;
        await new Promise((done) => setTimeout(done, pause));
        if (mine !== turn.current) return;
        one = await api.look(one);
      }
      know(null);
      if (one.state === 'failed') return setFailure('failed');
      fetchFile(fileOf(one), one.name);
      setTaken(one);
    } catch (error) {
      if (mine !== turn.current) return;
      know(null);
      setFailure(error);
    }
  }

  return {
    making,
    taken,
    failure,
    begin: (wanted) => void run(wanted),
    stop() {
      letGo();
      setMaking(null);
    },
  };
}
