/** What an evening was, in two figures, for its end. */
import { useEffect, useState } from 'preact/hooks';
import { Api, type RoundCount } from '../../../core/api';

export interface Evening {
  /** That were answered by anybody. */
  questions: number;
  answers: number;
  /** How many answered the question that most people answered. */
  most: number;
}

/** What was asked and answered in `room`; null until it is `over` and known. Where it cannot be known, the end does without. */
export function useEvening(room: string, over: boolean): Evening | null {
  const [evening, setEvening] = useState<Evening | null>(null);
  useEffect(() => {
    if (!over) return;
    let gone = false;
    new Api().results(room).then(
      (rounds) => gone || setEvening(eveningOf(rounds)),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [room, over]);
  return evening;
}

/** A question that was asked again is one question; its answers count each time. */
export function eveningOf(rounds: readonly RoundCount[]): Evening | null {
  const answered = rounds.filter(({ ballots }) => ballots > 0);
  if (answered.length === 0) return null;
  return {
    questions: new Set(answered.map(({ question }) => question.id)).size,
    answers: answered.reduce((sum, { ballots }) => sum + ballots, 0),
    most: Math.max(...answered.map(({ ballots }) => ballots)),
  };
}
