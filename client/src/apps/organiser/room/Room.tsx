import { useEffect, useState } from 'preact/hooks';
import { ArchiveApi, type ReadRoom } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { ByItself } from '../../../questions/leafing';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { longestWord } from '../../../ui/longest';
import { Apart } from '../../presenter/Apart';
import { useTitle } from '../../presenter/useTitle';
import { spanOf } from '../dates';
import { Forgetting } from '../keeping/Forgetting';
import { Lasting } from '../keeping/Lasting';
import { lastSearch } from '../lastSearch';
import { Changed } from '../margin/Changed';
import { Notes } from '../margin/Notes';
import { RoomLabels } from '../margin/RoomLabels';
import { useMargin, type Margin } from '../margin/useMargin';
import { listPath, slideId, spotIn, type Spot } from '../place';
import { Refused } from '../Refused';
import { SharingRoom } from '../share/SharingRoom';
import { Taking } from '../taking/Taking';
import { stateMeanings, stateOf } from '../states';
import { useAsked } from '../useAsked';
import { Contents } from './Contents';
import { isSeen } from './slides';
import { Slide } from './Slide';
import './Room.css';

const api = new ArchiveApi();

/** A room read back: every question as the wall showed it, and everything that was answered. */
export function Room({ id, lang }: { id: string; lang: Lang }) {
  const t = useT();
  const { found, failure, again } = useAsked(id, () => api.read(id));
  useTitle(found && say(found.room.title, lang).text);
  const spot = spotIn(location.search);
  useAnchor(found && (slideOf(found, spot) ?? location.hash.slice(1)));
  const margin = useMargin(id);
  const [forgotten, setForgotten] = useState(false);
  const back = { href: lastSearch(), text: t('archive.back') };
  if (forgotten) return <Apart sentence={t('forget.done')} link={{ href: listPath, text: back.text }} />;
  if (failure) return <Refused failure={failure} link={back} onRetry={again} />;
  if (!found) return <Apart sentence={t('archive.room.coming')} />;
  return (
    // Nothing on this page moves before somebody asks for it.
    <ByItself.Provider value={false}>
      <main class="read">
        <Head read={found} back={back} margin={margin} lang={lang} onForgotten={() => setForgotten(true)} />
        <Contents slides={found.slides} lang={lang} />
        <div class="read-slides">
          {found.slides.filter(isSeen).map((slide) => (
            <Slide key={slide.position} room={found.room} slide={slide} margin={margin} spot={spot?.question === slide.question.id ? spot : null} lang={lang} />
          ))}
        </div>
        {margin && <Changed changing={margin} />}
      </main>
    </ByItself.Provider>
  );
}

interface HeadProps {
  read: ReadRoom;
  back: { href: string; text: string };
  margin: Margin | null;
  lang: Lang;
  onForgotten: () => void;
}

function Head({ read, back, margin, lang, onForgotten }: HeadProps) {
  const t = useT();
  const { room, difference, source } = read;
  const { text, lang: spoken } = say(room.title, lang);
  const state = stateOf(room);
  const [keeping, setKeeping] = useState(false);
  const [forgetting, setForgetting] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [taking, setTaking] = useState(false);
  const may = useAsked('session', () => api.session()).found?.may;
  const mayShare = may?.includes('share the archive');
  const mayTake = may?.includes('export the archive') && room.ended !== null;
  const mayForget = may?.includes('forget a room');
  return (
    <header class="read-head">
      <a class="read-back" href={back.href}>
        <Icon name="back" />
        {back.text}
      </a>
      <h1 class="read-title" lang={spoken} style={{ '--longest': longestWord(text) }}>
        {text}
      </h1>
      <p class="read-facts">
        {spanOf(room, lang)} · {t('archive.people', { n: room.people })} · {t('archive.rounds', { n: room.rounds })}
      </p>
      {source && <p class="read-source">{t('gallery.source', { source: [source.author, source.title, source.organisation, source.year].filter(Boolean).join(', ') })}</p>}
      {state && (
        <p class={`read-state read-${state}`}>
          {t(stateMeanings[state])} {difference}
        </p>
      )}
      {margin && (
        <>
          <RoomLabels margin={margin} />
          <Notes margin={margin} notes={margin.overlay.notes.filter(({ question }) => question === null)} beside={{}} lang={lang} />
        </>
      )}
      <div class="read-acts">
        {mayShare && (
          <Button kind="quiet" opens onPress={() => setSharing(true)}>
            {t('share.title')}
          </Button>
        )}
        {mayTake && (
          <Button kind="quiet" opens onPress={() => setTaking(true)}>
            {t('take.title')}
          </Button>
        )}
        {mayForget && (
          <Button kind="quiet" opens onPress={() => setKeeping(true)}>
            {t('keep.title')}
          </Button>
        )}
        {mayForget && room.ended !== null && (
          <Button kind="quiet" opens onPress={() => setForgetting(true)}>
            {t('forget.title')}
          </Button>
        )}
      </div>
      {keeping && <Lasting room={room.id} onClose={() => setKeeping(false)} />}
      {forgetting && <Forgetting read={read} overlay={margin && margin.overlay} onForgotten={onForgotten} onClose={() => setForgetting(false)} />}
      {taking && <Taking room={room.id} lang={lang} onClose={() => setTaking(false)} />}
      {sharing && <SharingRoom room={room.id} lang={lang} onClose={() => setSharing(false)} />}
    </header>
  );
}

/** What the slide is called in this page that somebody came for. */
function slideOf({ slides }: ReadRoom, spot: Spot | null): string | null {
  const slide = slides.find(({ question }) => question.id === spot?.question);
  return slide ? slideId(slide.position) : null;
}

/** Whoever came for one question finds it, once it is there. */
function useAnchor(slide: string | null): void {
  useEffect(() => {
    if (slide?.startsWith(slideId(0).slice(0, -1))) document.getElementById(slide)?.scrollIntoView();
  }, [slide]);
}
