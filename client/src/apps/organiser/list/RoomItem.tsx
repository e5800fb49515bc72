import type { ArchivedRoom, Excerpt, LabelledAnswers } from '../../../core/archive';
import type { Label } from '../../../core/overlay';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Hall } from '../../../ui/Hall';
import { longestWord } from '../../../ui/longest';
import { momentOf } from '../dates';
import { LeavesSoon } from '../keeping/Leaving';
import { Worn } from '../margin/Worn';
import { roomAddress, spotAddress } from '../place';
import { stateNames, stateOf } from '../states';
import './RoomItem.css';

export interface RoomItemProps {
  room: ArchivedRoom;
  labels: readonly Label[];
  /** What presenters are called, by their ids; nobody where that need not be said. */
  presenters: ReadonlyMap<string, string>;
  lang: Lang;
}

/** A room in the list: when it was, what was asked, who was heard. Where it was found by its words, those. */
export function RoomItem({ room, labels, presenters, lang }: RoomItemProps) {
  const t = useT();
  const { text, lang: spoken } = say(room.title, lang);
  const { weekday, day, month, time } = momentOf(room.created, lang);
  const state = stateOf(room);
  const presenter = room.presenter === null ? undefined : presenters.get(room.presenter);
  return (
    <li class="room">
      <p class="room-day">
        <span class="room-date figures">{day}</span>
        <span class="unseen">{month}</span>
        <span class="room-weekday">
          {weekday} {time}
        </span>
      </p>
      <div class="room-words">
        <h3 class="room-title" style={{ '--longest': longestWord(text) }}>
          <a href={roomAddress(room.id)} lang={spoken}>
            {text}
          </a>
        </h3>
        <p class="room-facts">
          {t('archive.people', { n: room.people })} · {t('archive.rounds', { n: room.rounds })}
          {presenter !== undefined && (
            <>
              {' · '}
              <span class="room-led">{t('archive.led', { name: presenter })}</span>
            </>
          )}
          {state && (
            <>
              {' · '}
              <span class={`room-state room-${state}`}>{t(stateNames[state])}</span>
            </>
          )}
          <LeavesSoon room={room.id} />
        </p>
        <Worn words={labels.filter(({ id }) => room.labels.includes(id))} title={t('labels.title')} />
        {room.labelled && <Labelled labelled={room.labelled} room={room.id} labels={labels} />}
        {room.excerpts.length > 0 && (
          <ul class="room-excerpts">
            {room.excerpts.map((excerpt, i) => (
              <li key={i}>
                <Found excerpt={excerpt} room={room.id} lang={lang} />
              </li>
            ))}
          </ul>
        )}
        {room.found > room.excerpts.length && <p class="room-more">{t('archive.more', { n: room.found - room.excerpts.length })}</p>}
      </div>
      <div class="room-hall">
        <Hall people={room.people} />
      </div>
    </li>
  );
}

/** How many answers have the label by which the room was found; it leads to them. */
function Labelled({ labelled: { label, answers, question, round }, room, labels }: { labelled: LabelledAnswers; room: string; labels: readonly Label[] }) {
  const t = useT();
  const name = labels.find(({ id }) => id === label)?.name;
  if (name === undefined) return null;
  return (
    <a class="excerpt room-labelled" href={spotAddress(room, { question, round, label })}>
      <span class="excerpt-text">{t('labels.answers', { n: answers, name })}</span>
    </a>
  );
}

/** Some of what was asked or answered, with the words that were looked for. */
function Found({ excerpt: { pieces, prompt, round, position }, room, lang }: { excerpt: Excerpt; room: string; lang: Lang }) {
  const t = useT();
  const asked = say(prompt, lang);
  return (
    <a class="excerpt" href={roomAddress(room, position)}>
      <span class="excerpt-text">{pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : text))}</span>
      <span class="excerpt-from">
        {round === null ? t('archive.asked') : <span lang={asked.lang}>{asked.text}</span>}
      </span>
    </a>
  );
}
