import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SafeKeep } from '../../core/keep';
import type { Dial, Way } from '../../core/link';
import { Room } from '../../core/room';
import { Speaks, useT, type Lang, type Translate } from '../../i18n';
import { useLanguage, type Choose } from '../../i18n/languages';
import { Banner } from '../../ui/Banner';
import { Languages } from '../../ui/Languages';
import { Wordmark } from '../../ui/Mark';
import type { Address } from './address';
import { Awaited } from './Coming';
import type { Delivered } from './delivered';
import { watch } from './device';
import { useArrival, type LaterKinds } from './later';
import { rare } from './rare';
import { RoomPage } from './RoomPage';
import { TakeBack } from './TakeBack';
import { refusal } from './words';

/** No open room has this code. */
const noSuchRoom = 4502;
/** A line that is back within this time, in ms, is not worth a word. */
const shortWhile = 3_000;

type Entry = Address & Delivered & { code: string };

export interface PhoneProps {
  address: Address;
  delivered: Delivered;
  keep: SafeKeep;
  ways: Record<Way, Dial>;
  kinds: LaterKinds;
}

/** The participant's page: the code, then the room. */
export function Phone({ address, delivered, keep, ways, kinds }: PhoneProps) {
  const [lang, choose] = useLanguage('klankbord_lang');
  const [entry, setEntry] = useState<Entry | null>(address.code === null ? null : { ...address, ...delivered, code: address.code });
  const room = useRoom(entry, keep, ways);
  const unknown = room?.refused === noSuchRoom && room.line === 'ended' && Object.keys(room.notes).length === 0;

  function enter(code: string) {
    // The address of the room, so that a reload is a return.
    history.replaceState(null, '', `/${code}`);
    setEntry({ code, guest: null, scene: null, refused: null });
  }

  return (
    <Speaks value={lang}>
      <div class="phone">
        {room && <LineBanner room={room} lasts={keep.lasts} />}
        {room?.scene?.rehearsal && <Rehearsal />}
        {room && !(unknown && room.scene?.phase !== 'ended') ? (
          <RoomPage key={entry?.code} room={room} kinds={kinds} lasts={keep.lasts} />
        ) : (
          <NoRoom kinds={kinds} tried={entry?.code ?? ''} unknown={unknown} onCode={enter} />
        )}
        <Foot room={room} kinds={kinds} lasts={keep.lasts} lang={lang} onLang={choose} />
      </div>
    </Speaks>
  );
}

function NoRoom({ kinds, tried, unknown, onCode }: { kinds: LaterKinds; tried: string; unknown: boolean; onCode: (code: string) => void }) {
  const t = useT();
  useArrival(kinds, ['entry']);
  const CodeEntry = rare('entry');
  if (CodeEntry === null) return <Awaited kinds={kinds} above={<Wordmark name="Klankbord" />} />;
  return <CodeEntry tried={tried} problem={unknown ? refusal(noSuchRoom, t) : null} onCode={onCode} />;
}

/** The room of this entry, connected for as long as the page shows it. Renders again whenever something changes there. */
function useRoom(entry: Entry | null, keep: SafeKeep, ways: Record<Way, Dial>): Room | null {
  const [, render] = useState(0);
  const changed = () => render((times) => times + 1);
  const room = useMemo(() => entry && new Room({ ...entry, keep, ways, changed }), [entry]);
  useEffect(() => {
    if (!room) return;
    room.start();
    const stop = watch(room);
    // Another tab of this phone wrote something: the room reads it where it needs it.
    addEventListener('storage', changed);
    return () => {
      stop();
      removeEventListener('storage', changed);
      room.leave();
    };
  }, [room]);
  return room;
}

/** On every page of a rehearsal, from its first to its last. */
function Rehearsal() {
  const t = useT();
  return <header class="phone-rehearsal">{t('phone.rehearsal')}</header>;
}

/** Says that the line is down, when it is down for longer than a moment. */
function LineBanner({ room, lasts }: { room: Room; lasts: boolean }) {
  const t = useT();
  const down = room.line === 'connecting' || room.line === 'waiting';
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!down) return;
    const timer = setTimeout(() => setLong(true), shortWhile);
    return () => clearTimeout(timer);
  }, [down]);
  const calm = room.restarting;
  return (
    <Banner kind={calm ? 'calm' : 'warn'} icon={calm ? 'again' : 'offline'}>
      {down && (long || calm) ? trouble(room, lasts, t) : null}
    </Banner>
  );
}

function trouble(room: Room, lasts: boolean, t: Translate): string {
  if (room.restarting) return t('phone.restarting');
  if (room.refused !== null) return refusal(room.refused, t);
  if (!room.waiting) return t('phone.offline');
  return lasts ? t('phone.kept') : t('phone.open');
}

/** The languages, what this browser does not do, and the way back out of everything that was said. */
function Foot({ room, kinds, lasts, lang, onLang }: { room: Room | null; kinds: LaterKinds; lasts: boolean; lang: Lang; onLang: Choose }) {
  const t = useT();
  return (
    <footer class="phone-foot">
      {!lasts && <p>{t('phone.forgetful')}</p>}
      {room && <TakeBack room={room} kinds={kinds} />}
      <Languages lang={lang} onLang={onLang} />
    </footer>
  );
}
