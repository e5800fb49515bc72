/** The answers to a round, some at a time: who wants more asks for more. */
import { useEffect, useState } from 'preact/hooks';
import { ArchiveApi, type ReadAnswer } from '../../../core/archive';

const api = new ArchiveApi();
/** Answers fetched at a time: what somebody reads before asking for more. */
const most = 100;

export interface Wanted {
  room: string;
  position: number;
  round: number;
  /** The id of a label that they have; null where it is no matter. */
  label: string | null;
  /** The number of the first one that is wanted. */
  from: number;
}

export interface Found {
  answers: readonly ReadAnswer[];
  /** There are later ones, or it is not known yet. */
  more: boolean;
  failure: unknown;
  /** Asks for the next ones, or for those that could not be had. */
  next: () => void;
}

/** Begins anew where other answers are wanted. */
export function useAnswers({ room, position, round, label, from }: Wanted): Found {
  const wanted = `${label} ${from}`;
  const [found, setFound] = useState({ wanted, answers: [] as readonly ReadAnswer[], more: true, failure: null as unknown });
  const [times, setTimes] = useState(0);
  const here = found.wanted === wanted ? found : { wanted, answers: [], more: true, failure: null };
  useEffect(() => {
    let gone = false;
    setFound({ ...here, failure: null });
    const after = here.answers[here.answers.length - 1]?.number ?? from - 1;
    api.answers(room, { position, round, after, most, label: label ?? undefined }).then(
      ({ answers, more }) => gone || setFound({ wanted, answers: [...here.answers, ...answers], more, failure: null }),
      (failure: unknown) => gone || setFound({ ...here, failure }),
    );
    return () => {
      gone = true;
    };
  }, [wanted, times]);
  return { ...here, next: () => setTimes(times + 1) };
}
