/** How answers of a kind are said and shown near the eyes: what it brings to the phone, fetched when it is needed. */
import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../core/protocol';
import { askingOf, getKind, type AnyAsking } from './asks';

/** Null until it is there, and where it cannot be had. */
export function useAsking(question: Question): AnyAsking | null {
  const [, setThere] = useState(false);
  useEffect(() => {
    getKind(question.kind).then(
      () => setThere(true),
      () => undefined,
    );
  }, [question.kind]);
  return askingOf(question);
}
