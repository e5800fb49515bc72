/** What a phone asks of a room besides its place in it: what the room answered, and to be forgotten. */
import type { Question, Result } from './protocol';
import type { Text } from './text';

export interface CopyRound {
  /** `question-id:number`. */
  round: string;
  question: Question;
  answered: number;
  /** Null where the room was never shown it. */
  result: Result | null;
  /** How many answers were set aside, and are not in the result. */
  aside: number;
}

export interface Copy {
  title: Text;
  /** When the room was opened, in Unix milliseconds. */
  created: number;
  source: { title: string; author: string | null; licence: string | null } | null;
  rounds: CopyRound[];
}

/** Milliseconds after which an answer that has not come is given up. */
export const patience = 10_000;

/** Asks for the copy of the room with this code. Throws when it does not come, for whatever reason. */
export async function takeCopy(code: string, secret: string, ask?: typeof fetch): Promise<Copy> {
  return (await asked('copies', code, secret, ask)).json();
}

/** Takes back every answer in the room with this code, for good. Throws when it is not known that it was done; then it may be asked again. */
export async function takeBack(code: string, secret: string, ask?: typeof fetch): Promise<void> {
  await asked('taken-back', code, secret, ask);
}

async function asked(what: string, code: string, secret: string, ask: typeof fetch = (input, init) => fetch(input, init)): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const body = JSON.stringify({ code, secret });
    const answer = await ask(`/api/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, cache: 'no-store', signal: stop.signal });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return answer;
  } finally {
    clearTimeout(timer);
  }
}
