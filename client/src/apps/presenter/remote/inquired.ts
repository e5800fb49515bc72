/** What the room asks, in the order in which a presenter takes it up. */
import type { Handled, RemoteScene } from '../../../core/protocol';

export interface Inquired extends Handled {
  key: string;
  /** How many others want to know this too. */
  support: number;
}

/** What waits comes first, then the order of the result; what was set aside is apart. */
export function inquiryOf({ handled, result }: Pick<RemoteScene, 'handled' | 'result'>): { here: Inquired[]; away: Handled[] } {
  const asked = new Map(result?.kind === 'questions' ? result.questions.map((one, at) => [one.bucket, { ...one, at }]) : []);
  const here = handled
    .filter(({ state }) => state !== 'hidden')
    .map((one) => ({ ...one, key: one.bucket, support: asked.get(one.bucket)?.support ?? 0 }));
  const place = ({ state, bucket }: Handled) => (state === 'held' ? -1 : (asked.get(bucket)?.at ?? asked.size));
  return { here: here.sort((a, b) => place(a) - place(b)), away: handled.filter(({ state }) => state === 'hidden') };
}
