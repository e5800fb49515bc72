/** What there is, and what somebody is writing in: that stays where it is, also when somebody else removed it. */
export function withHeld<T extends { id: string }>(all: readonly T[], held: T | null): readonly T[] {
  return held === null || all.some(({ id }) => id === held.id) ? all : [...all, held];
}
