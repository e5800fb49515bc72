import type { RoomSummary } from '../../../core/api';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { groups } from '../../../ui/Strip';
import { phases } from '../names';
import './RoomList.css';

/** The rooms that are running, to go back to. */
export function RoomList({ rooms, lang }: { rooms: readonly RoomSummary[]; lang: Lang }) {
  const t = useT();
  const time = new Intl.DateTimeFormat(lang, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return (
    <section class="rooms" aria-labelledby="rooms">
      <h2 id="rooms" class="rooms-title">
        {t('gallery.running')}
      </h2>
      <ul>
        {rooms.map(({ id, code, title, phase, created }) => {
          const { text, lang: spoken } = say(title, lang);
          return (
            <li key={id}>
              <a class="rooms-room" href={`/rooms/${encodeURIComponent(id)}/screen`}>
                <span class="rooms-code figures">{groups(code).join(' ')}</span>
                <span class="rooms-name" lang={spoken}>
                  {text}
                </span>
                <span class="rooms-facts">{[time.format(created), t(phases[phase])].join(' · ')}</span>
                <span class="rooms-go">{t('gallery.screen')}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
