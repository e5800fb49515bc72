/** How answers are said and shown near the eyes: what every kind of question brings to the phone, fetched when it is needed. */
import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../../../core/protocol';
import { askingOf, getLater, type AnyAsking } from '../../../questions/asks';

let getting: Promise<void> | null = null;

/** Null until all kinds are there, and where they cannot be had. */
export function useAskings(): ((question: Question) => AnyAsking | null) | null {
  const [there, setThere] = useState(false);
  useEffect(() => {
    getting ??= getLater();
    getting.then(
      () => setThere(true),
      () => {
        getting = null;
      },
    );
  }, []);
  return there ? askingOf : null;
}
