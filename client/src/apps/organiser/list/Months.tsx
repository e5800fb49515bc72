import type { ArchivedRoom } from '../../../core/archive';
import type { Label } from '../../../core/overlay';
import type { Lang } from '../../../i18n';
import { momentOf } from '../dates';
import { RoomItem } from './RoomItem';
import './Months.css';

/** Rooms under the month in which they were, as in a diary. */
export function Months({ rooms, labels, lang }: { rooms: readonly ArchivedRoom[]; labels: readonly Label[]; lang: Lang }) {
  return (
    <>
      {byMonth(rooms, lang).map(({ month, rooms: those }) => (
        <section key={month} class="month">
          <h2 class="month-name">{month}</h2>
          <ol>
            {those.map((room) => (
              <RoomItem key={room.id} room={room} labels={labels} lang={lang} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Rooms that follow each other, those of a month together. */
export function byMonth(rooms: readonly ArchivedRoom[], lang: Lang): { month: string; rooms: ArchivedRoom[] }[] {
  const found: { month: string; rooms: ArchivedRoom[] }[] = [];
  for (const room of rooms) {
    const { month } = momentOf(room.created, lang);
    const last = found[found.length - 1];
    if (last?.month === month) last.rooms.push(room);
    else found.push({ month, rooms: [room] });
  }
  return found;
}
