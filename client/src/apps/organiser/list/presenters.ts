import type { ArchiveIndex } from '../../../core/archive';

/** What presenters are called, by their ids; nobody where all rooms are of one, which need not be said of each. */
export function namesOf({ presenters }: Pick<ArchiveIndex, 'presenters'>): ReadonlyMap<string, string> {
  return new Map(presenters.length > 1 ? presenters.map(({ id, name }) => [id, name]) : []);
}
