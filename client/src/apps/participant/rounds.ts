/** A question can be asked more than once; every asking is a round, written `question-id:number`. */

/** By round; only which rounds there are matters. */
type Notes = Readonly<Record<string, unknown>>;

function parts(round: string): { question: string; number: number } {
  const [question = '', number] = round.split(':');
  return { question, number: Number(number) };
}

/** Whether this phone answered an earlier round of the question of `round`. */
export function answeredEarlier(round: string, notes: Notes): boolean {
  const { question, number } = parts(round);
  return Object.keys(notes).map(parts).some((other) => other.question === question && other.number < number);
}

/** The number of `round` where it tells something: among `rounds` is another of the same question. Else null. */
export function tellingNumber(round: string, rounds: readonly string[]): number | null {
  const { question, number } = parts(round);
  const others = rounds.filter((key) => key !== round && parts(key).question === question);
  return number > 1 || others.length > 0 ? number : null;
}
