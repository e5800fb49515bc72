/** A file that is taken into the archive, from the moment it was chosen until it is there: told how far, and broken off by a press. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sending, TakenIn } from '../../../core/takingIn';

/** *sending*: so much of it is sent. *reading*: the server has it, and looks through it. */
export type Taking =
  | { at: 'choosing'; failure: unknown }
  | { at: 'sending'; name: string; part: number }
  | { at: 'reading'; name: string }
  | { at: 'done'; taken: TakenIn };

export type Send = (file: File, team: string | null, sending: Sending) => Promise<TakenIn>;

const choosing: Taking = { at: 'choosing', failure: null };

export interface TakingIn {
  taking: Taking;
  take: (file: File, team: string | null) => void;
  /** Breaks off what is being sent, or begins anew after what was done. */
  again: () => void;
}

/** What is being sent when the page goes is broken off. */
export function useTakingIn(send: Send): TakingIn {
  const [taking, setTaking] = useState<Taking>(choosing);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function run(file: File, team: string | null): Promise<void> {
    const mine = (stop.current = new AbortController());
    const tell = (news: Taking) => mine.signal.aborted || setTaking(news);
    tell({ at: 'sending', name: file.name, part: 0 });
    try {
      const onPart = (part: number) => tell(part < 1 ? { at: 'sending', name: file.name, part } : { at: 'reading', name: file.name });
      tell({ at: 'done', taken: await send(file, team, { onPart, signal: mine.signal }) });
    } catch (failure) {
      tell({ at: 'choosing', failure });
    }
  }

  return {
    taking,
    take: (file, team) => void run(file, team),
    again() {
      stop.current?.abort();
      setTaking(choosing);
    },
  };
}
