import { useEffect, useState } from 'preact/hooks';
import type { Copy } from '../../core/copies';
import { say } from '../../core/text';
import type { Room } from '../../core/room';
import { useLang, useT, writing } from '../../i18n';
import { Button } from '../../ui/Button';
import { Wordmark } from '../../ui/Mark';
import { Ripples } from '../../ui/Ripples';
import { CopyButton } from './AnswerCard';
import { Arriving, TryAgain } from './Coming';
import { useArrival, type LaterKinds } from './later';
import { rare } from './rare';
import { headingId, Shell } from './Shell';
import { Taken } from './Taken';
import { takings, wordsOf } from './takings';
import './Ended.css';

/** Where the copy of the room is: nobody asked, on its way, not to be had, or here. */
type Taking = Copy | 'coming' | 'failed' | null;

/** It is over: what this person said, to keep or to clear, and what the room said, for who wants it. */
export function Ended({ room, kinds }: { room: Room; kinds: LaterKinds }) {
  const t = useT();
  const lang = useLang();
  const [taking, setTaking] = useState<Taking>(null);
  const copy = taking !== null && typeof taking === 'object' ? taking : null;
  const named = copy?.title ?? room.scene?.title;
  const title = named && say(named, lang);
  const all = takings(room, copy, lang, t);
  const complete = all.every(({ here }) => here);
  const arrival = useArrival(kinds, [...(taking === 'coming' ? ['own'] : []), ...all.map(({ question }) => question.kind)]);
  const own = rare('own');
  const rehearsal = room.scene?.rehearsal === true;
  const taken = copy !== null;

  // The copy is a page of its own, and a page is read from the top.
  useEffect(() => {
    if (!taken) return;
    document.getElementById(headingId)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [taken]);

  useEffect(() => {
    if (taking === 'coming' && own) void own.takeCopy(room.code, room.secret!).then(setTaking, () => setTaking('failed'));
  }, [taking, own]);

  useEffect(() => {
    if (taking === 'coming' && !own && arrival !== 'coming') setTaking('failed');
  }, [taking, own, arrival]);

  function take() {
    kinds.again();
    setTaking('coming');
  }

  function dock() {
    if (copy !== null) return complete && own && <own.Download copy={copy} title={title!.text} />;
    return (
      room.secret !== null &&
      room.refused === null && (
        <Button kind="primary" wide disabled={taking === 'coming'} onPress={take}>
          {t(taking === 'coming' ? 'ended.taking' : all.length > 0 && !rehearsal ? 'ended.take' : 'ended.look')}
        </Button>
      )
    );
  }

  return (
    <Shell
      branded
      large={copy === null}
      heading={copy && title ? title.text : t('ended.title')}
      lang={copy && title ? title.lang : undefined}
      above={copy ? writing(lang).day(copy.created) : title ? <span lang={title.lang}>{title.text}</span> : <Wordmark name="Klankbord" />}
      intro={copy === null && <p class="phone-intro">{t(rehearsal ? 'ended.rehearsed' : 'ended.over')}</p>}
      dock={dock()}
    >
      {taking === 'failed' && (
        <p class="problem" role="alert">
          {t('ended.failed')}
        </p>
      )}
      {copy === null && all.length > 0 && room.secret !== null && !rehearsal && <p class="phone-quiet">{t('ended.how')}</p>}
      {all.length === 0 && <p class="phone-quiet">{t('ended.none')}</p>}
      {all.length === 0 && <Ripples />}
      {all.length > 0 && (
        <section class="mine">
          {copy === null && <h2 class="mine-title">{t('ended.mine')}</h2>}
          {all.map((taken) => (
            <Taken key={taken.round} {...taken} whole={copy !== null} />
          ))}
          {!complete && <Arriving kinds={kinds} />}
          {!complete && kinds.arrival !== 'coming' && <TryAgain kinds={kinds} />}
          {copy?.source && <p class="phone-credit">{[copy.source.title, copy.source.author, copy.source.licence].filter(Boolean).join(' · ')}</p>}
          <p class="phone-quiet" data-here>
            {t(copy ? 'ended.file' : rehearsal ? 'ended.kept.rehearsal' : 'ended.kept')}
          </p>
          {complete && <CopyButton text={wordsOf(all)}>{t('ended.copy')}</CopyButton>}
          <Button onPress={() => room.forget()}>{t('ended.forget')}</Button>
        </section>
      )}
    </Shell>
  );
}
