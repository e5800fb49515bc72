import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Leaving as One } from '../../../core/keeping';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { roomAddress } from '../place';
import { lastMoment } from './days';
import './Keeping.css';

/** The rooms that leave soon, for whatever names one of them. */
export const LeavingSoon = createContext<readonly One[]>([]);

/** All of them, the first to go first, behind a line that says how many there are. */
export function Leaving({ lang }: { lang: Lang }) {
  const t = useT();
  const rooms = useContext(LeavingSoon);
  if (rooms.length === 0) return null;
  return (
    <details class="leaving">
      <summary>{t('leaving.title', { n: rooms.length })}</summary>
      <ul>
        {rooms.map(({ id, title, at }) => {
          const { text, lang: spoken } = say(title, lang);
          return (
            <li key={id}>
              <a href={roomAddress(id)} lang={spoken}>
                {text}
              </a>
              <span>{t('leaving.until', { day: lastMoment(at) })}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** That a room leaves soon, beside what else there is to know of it; nothing for any other. */
export function LeavesSoon({ room }: { room: string }) {
  const t = useT();
  const one = useContext(LeavingSoon).find(({ id }) => id === room);
  if (!one) return null;
  return (
    <>
      {' · '}
      <span class="leaves">{t('leaving.until', { day: lastMoment(one.at) })}</span>
    </>
  );
}
