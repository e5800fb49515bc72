import type { ArchivedRoom } from '../../../core/archive';
import type { Lang } from '../../../i18n';
import { momentOf } from '../dates';
import { RoomItem, type RoomItemProps } from './RoomItem';
import './Months.css';

/** Rooms under the month in which they were, as in a diary. */
export function Months({ rooms, ...all }: Omit<RoomItemProps, 'room'> & { rooms: readonly ArchivedRoom[] }) {
  return (
    <>
      {byMonth(rooms, all.lang).map(({ month, rooms: those }) => (
        <section key={month} class="month">
          <h2 class="month-name">{month}</h2>
          <ol>
            {those.map((room) => (
              <RoomItem key={room.id} room={room} {...all} />
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
