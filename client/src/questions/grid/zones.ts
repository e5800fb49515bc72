/** The regions of a plane that have a name. */
import type { Grid, GridResult, Zone } from '../../core/protocol';
import { say } from '../../core/text';
import type { Translate } from '../../i18n';

/** The zone in which a place lies, by the server's rule: the edges belong to it, and of zones that overlap the first counts. */
export function zoneAt({ zones }: Pick<Grid, 'zones'>, x: number, y: number): Zone | null {
  return zones.find(({ left, right, bottom, top }) => left <= x && x <= right && bottom <= y && y <= top) ?? null;
}

/** What is said of a place: its zone and what to do there; where there is none, the end that is nearest on either axis. */
export function where(question: Grid, { x, y }: { x: number; y: number }, lang: string, t: Translate): string {
  const zone = zoneAt(question, x, y);
  if (zone) return [zone.label, zone.advice].flatMap((text) => (text ? say(text, lang).text : [])).join(' – ');
  const across = say(x < 50 ? question.x_low : question.x_high, lang).text;
  const along = say(y < 50 ? question.y_low : question.y_high, lang).text;
  return t('grid.where', { across, along });
}

/** Where in its zone a name stands: towards the edge of the plane, where the zone is free of others. */
export function corner({ left, right, bottom, top }: Zone): { across: 'start' | 'center' | 'end'; along: 'start' | 'center' | 'end' } {
  return { across: side((left + right) / 2), along: side(100 - (bottom + top) / 2) };
}

function side(middle: number): 'start' | 'center' | 'end' {
  if (Math.abs(middle - 50) < 10) return 'center';
  return middle < 50 ? 'start' : 'end';
}

export interface Tally {
  zone: Zone;
  count: number;
  /** The most marks, alone or together with others; nobody leads when all are equal. */
  leads: boolean;
}

/** How many marks stand in every zone of the question. */
export function tallies({ zones }: Pick<Grid, 'zones'>, result: Pick<GridResult, 'zones'>): Tally[] {
  const counts = zones.map(({ id }) => result.zones.find((zone) => zone.id === id)?.marks ?? 0);
  const most = Math.max(0, ...counts);
  const equal = counts.every((count) => count === most);
  return zones.map((zone, i) => ({ zone, count: counts[i]!, leads: !equal && counts[i] === most }));
}
