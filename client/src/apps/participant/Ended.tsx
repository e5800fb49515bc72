import { useEffect, useState } from 'preact/hooks';
import type { Copy } from '../../core/copies';
import type { Room } from '../../core/room';
import { say } from '../../core/text';
import { useLang, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Wordmark } from '../../ui/Mark';
import { Ripples } from '../../ui/Ripples';
import { useArrival, type LaterKinds } from './later';
import { Mine } from './Mine';
import { rare } from './rare';
import { Shell } from './Shell';
import { Taken } from './Taken';
import { takings } from './takings';

/** Where the copy of the room is: nobody asked, on its way, not to be had, or here. */
type Taking = Copy | 'coming' | 'failed' | null;

/** It is over: what this person said, to keep or to clear, and what the room said, for who wants it. */
export function Ended({ room, kinds }: { room: Room; kinds: LaterKinds }) {
  const t = useT();
  const lang = useLang();
  const [copy, setCopy] = useState<Taking>(null);
  const title = room.scene && say(room.scene.title, lang);
  const all = takings(room, lang, t);
  const coming = copy === 'coming';
  const arrival = useArrival(kinds, [...(coming ? ['own'] : []), ...all.map(({ question }) => question.kind)]);
  const own = rare('own');
  const rehearsal = room.scene?.rehearsal === true;
  // For as long as the room knows this phone.
  const known = room.secret !== null && room.refused === null;

  useEffect(() => {
    if (coming && own) void own.takeCopy(room.code, room.secret!).then(setCopy, () => setCopy('failed'));
    if (coming && !own && arrival !== 'coming') setCopy('failed');
  }, [coming, own, arrival]);

  // Once they are cleared from the phone, there is nothing of theirs to lay beside the room's.
  if (own && known && copy !== null && typeof copy === 'object') return <own.Home room={room} kinds={kinds} copy={copy} />;

  function take() {
    kinds.again();
    setCopy('coming');
  }

  return (
    <Shell
      branded
      large
      heading={t('ended.title')}
      above={title ? <span lang={title.lang}>{title.text}</span> : <Wordmark name="Klankbord" />}
      intro={<p class="phone-intro">{t(rehearsal ? 'ended.rehearsed' : 'ended.over')}</p>}
      dock={
        known && (
          <Button kind="primary" wide disabled={coming} onPress={take}>
            {t(coming ? 'ended.taking' : all.length > 0 && !rehearsal ? 'ended.take' : 'ended.look')}
          </Button>
        )
      }
    >
      {copy === 'failed' && (
        <p class="problem" role="alert">
          {t('ended.failed')}
        </p>
      )}
      {all.length > 0 && known && !rehearsal && <p class="phone-quiet">{t('ended.how')}</p>}
      {all.length === 0 && <p class="phone-quiet">{t('ended.none')}</p>}
      {all.length === 0 && <Ripples />}
      {all.length > 0 && (
        <Mine room={room} kinds={kinds} all={all} kept={t(rehearsal ? 'ended.kept.rehearsal' : 'ended.kept')}>
          <h2 class="mine-title">{t('ended.mine')}</h2>
          {all.map((taking) => (
            <Taken key={taking.round} taking={taking} />
          ))}
        </Mine>
      )}
    </Shell>
  );
}
