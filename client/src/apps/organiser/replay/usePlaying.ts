/** A row of moments that plays, and is stopped and turned by hand. */
import { useEffect, useState } from 'preact/hooks';
import { staysOf, type Moment } from './moments';

/** In how many seconds all of it is played. */
export const lengths = [10, 30, 90] as const;
export type Length = (typeof lengths)[number];

export interface Playing {
  at: number;
  playing: boolean;
  length: Length;
  /** Goes to a moment, and stays there. */
  go: (at: number) => void;
  /** Plays on, from the beginning where the end was reached; or stops. */
  toggle: () => void;
  setLength: (length: Length) => void;
}

export function usePlaying(moments: readonly Moment[]): Playing {
  const last = moments.length - 1;
  const [at, setAt] = useState(last);
  const [playing, setPlaying] = useState(false);
  const [length, setLength] = useState<Length>(30);
  useEffect(() => {
    if (!playing) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setAt(at + 1), staysOf(moments, length * 1000)[at]);
    return () => clearTimeout(timer);
  }, [playing, at, length, moments]);
  return {
    at,
    playing,
    length,
    setLength,
    go: (to) => {
      setPlaying(false);
      setAt(Math.max(0, Math.min(last, to)));
    },
    toggle: () => {
      if (!playing && at >= last) setAt(0);
      setPlaying(!playing);
    },
  };
}
