import { useId } from 'preact/hooks';
import type { RoomSummary } from '../../../core/api';
import { say } from '../../../core/text';
import { localeOf, useT, type Lang } from '../../../i18n';
import { hourIn } from '../../../i18n/writing-desk';
import { groups } from '../../../ui/Strip';
import { phases } from '../names';
import './RoomList.css';

export interface RoomListProps {
  title: string;
  rooms: readonly RoomSummary[];
  lang: Lang;
  /** For rooms that nobody has to go back to. */
  quiet?: boolean;
}

/** Rooms, to go back to their screens. */
export function RoomList({ title, rooms, lang, quiet = false }: RoomListProps) {
  const t = useT();
  const id = useId();
  const doing = ({ phase, until }: RoomSummary) => (phase === 'paced' && until ? t('rooms.until', { until }) : t(phases[phase]));
  return (
    <section class={quiet ? 'rooms rooms-quiet' : 'rooms'} aria-labelledby={id}>
      <h2 id={id} class="rooms-title">
        {title}
      </h2>
      <ul>
        {rooms.map((room) => {
          const { text, lang: spoken } = say(room.title, lang);
          return (
            <li key={room.id}>
              <a class="rooms-room" href={`/rooms/${encodeURIComponent(room.id)}/screen`}>
                <span class="rooms-code figures">{groups(room.code).join(' ')}</span>
                <span class="rooms-name" lang={spoken}>
                  {text}
                  {room.rehearsal && <span class="rooms-mark">{t('rooms.rehearsal')}</span>}
                </span>
                <span class="rooms-facts">{[hourIn(localeOf(lang), room.created), doing(room)].join(' · ')}</span>
                {!quiet && <span class="rooms-go">{t('gallery.screen')}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
