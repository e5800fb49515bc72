/** What can be decided about an answer, and how that is taken back. */
import type { Handled, Merge, Question, RemoteScene, SetMark } from '../../../core/protocol';

/** Lets it be seen. Where it would be seen without a word of ours, none is kept. */
export function showing({ bucket, flagged }: Handled, moderation: RemoteScene['moderation']): SetMark {
  const waits = moderation === 'all' || (moderation === 'flagged' && flagged);
  return { do: 'mark', bucket, mark: waits ? 'shown' : null };
}

/** Sets it aside, by the mark that its kind of question has for that. */
export function hiding({ bucket }: Handled, kind: Question['kind']): SetMark {
  return { do: 'mark', bucket, mark: kind === 'questions' ? 'aside' : 'hidden' };
}

/** The mark it has now: the order that takes back whatever is decided next. */
export function asItIs({ bucket, mark }: Handled): SetMark {
  return { do: 'mark', bucket, mark };
}

export function merging(bucket: string, into: string | null): Merge {
  return { do: 'merge', bucket, into };
}

/** What takes a merge back: `bucket` counts for itself again, and so do the words that had counted for it. */
export function unmerging(bucket: string, handled: readonly Handled[]): Merge[] {
  return [merging(bucket, null), ...handled.filter(({ into }) => into === bucket).map((one) => merging(one.bucket, bucket))];
}
