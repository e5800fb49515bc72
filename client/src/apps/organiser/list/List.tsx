import { useEffect, useState } from 'preact/hooks';
import { ArchiveApi, type ArchivedRooms } from '../../../core/archive';
import { KeepingApi, type Leaving as One } from '../../../core/keeping';
import { OverlayApi, type Label } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import { Apart } from '../../presenter/Apart';
import { failureSentence } from '../../presenter/sentences';
import { useTitle } from '../../presenter/useTitle';
import { Leaving, LeavingSoon } from '../keeping/Leaving';
import { keepSearch } from '../lastSearch';
import { Refused } from '../Refused';
import { TakingIn } from '../taking/TakingIn';
import { useAsked } from '../useAsked';
import { Filters } from './Filters';
import { addressOf, everything, filtersOf, findOf, useLooking, type Looking } from './looking';
import { Months } from './Months';
import { namesOf } from './presenters';
import type { RoomItemProps } from './RoomItem';
import { useAfresh } from './useAfresh';
import { Words } from './Words';
import './List.css';

const api = new ArchiveApi();
const overlay = new OverlayApi();
const keeping = new KeepingApi();
/** Until they are there, and where they cannot be had. */
const noLabels: readonly Label[] = [];
const noneLeaves: readonly One[] = [];

/** Every room there was, newest first, and the ways to find one back. */
export function List({ lang }: { lang: Lang }) {
  const t = useT();
  const [looking, look] = useLooking();
  const index = useAsked('index', () => api.index());
  const rooms = useAsked(addressOf(looking), () => api.find(findOf(looking)));
  const labels = useAsked('labels', () => overlay.labels()).found ?? noLabels;
  const leaving = useAsked('leaving', () => keeping.leaving()).found ?? noneLeaves;
  const session = useAsked('session', () => api.session()).found;
  const [takingIn, setTakingIn] = useState(false);
  useTitle(t('archive.title'));
  useEffect(() => keepSearch(addressOf(looking)), [looking]);
  useTop(looking.before);
  useAfresh(rooms.found?.rooms.some((room) => room.verified === null) ?? false, () => [index, rooms].forEach(({ refresh }) => refresh()));

  const failure = index.failure ?? (rooms.found ? null : rooms.failure);
  const again = () => [index, rooms].forEach((one) => one.again());
  if (failure) return <Refused failure={failure} onRetry={again} />;
  if (!index.found || !rooms.found) return <Apart sentence={t('archive.coming')} />;
  const mayTakeIn = session?.may.includes('add to the archive');
  const action = mayTakeIn && { does: t('in.title'), onPress: () => setTakingIn(true) };
  return (
    <>
      {index.found.rooms === 0 ? (
        <Apart sentence={t('archive.none')} link={{ href: '/decks', text: t('archive.none.how') }} {...(action && { action })} />
      ) : (
        <main class="list">
          <header class="list-head">
            <h1 class="list-title">{t('archive.title')}</h1>
            <Words words={looking.q} onWords={(q, typing) => look({ q }, typing)} />
            <div class="list-extent">
              <p>{t('archive.extent', { n: index.found.rooms, since: index.found.earliest ?? 0 })}</p>
              {action && (
                <Button kind="quiet" opens onPress={action.onPress}>
                  {action.does}
                </Button>
              )}
            </div>
          </header>
          <Filters index={index.found} labels={labels} looking={looking} lang={lang} onLook={look} />
          <LeavingSoon.Provider value={leaving}>
            <Shown looking={looking} look={look} page={rooms.found} labels={labels} presenters={namesOf(index.found)} busy={rooms.busy} failure={rooms.failure} lang={lang} />
          </LeavingSoon.Provider>
        </main>
      )}
      {/* In one place, also when the first room comes in. */}
      {takingIn && <TakingIn teams={session?.person?.teams ?? []} onTaken={again} onClose={() => setTakingIn(false)} />}
    </>
  );
}

interface ShownProps extends Omit<RoomItemProps, 'room'> {
  looking: Looking;
  look: (change: Partial<Looking>) => void;
  page: ArchivedRooms;
  busy: boolean;
  failure: unknown;
}

function Shown({ looking, look, page: { rooms, more }, labels, presenters, busy, failure, lang }: ShownProps) {
  const t = useT();
  const searching = looking.q.trim() !== '' || filtersOf(looking) > 0;
  return (
    <section class="list-found" aria-label={t('archive.rooms')} aria-busy={busy}>
      <Status every={1000}>{busy ? '' : t('archive.found', { n: rooms.length, more: more ? 'yes' : 'no' })}</Status>
      {failure !== null && (
        <p class="list-failure" role="alert">
          {failureSentence(t, failure)}
        </p>
      )}
      {!searching && looking.before === '' && <Leaving lang={lang} />}
      {rooms.length === 0 ? (
        <div class="list-nothing">
          <p>{t(looking.before === '' ? 'archive.nothing' : 'archive.end')}</p>
          {searching && <Button onPress={() => look(everything)}>{t('archive.clear')}</Button>}
        </div>
      ) : (
        <Months rooms={rooms} labels={labels} presenters={presenters} lang={lang} />
      )}
      {(more || looking.before !== '') && (
        <nav class="list-pages" aria-label={t('archive.pages')}>
          {looking.before !== '' && <PageLink address={addressOf({ ...looking, before: '' })} onGo={() => look({ before: '' })} text={t('archive.newest')} />}
          {more && <PageLink address={addressOf({ ...looking, before: rooms[rooms.length - 1]!.id })} onGo={() => look({ before: rooms[rooms.length - 1]!.id })} text={t('archive.older')} />}
        </nav>
      )}
    </section>
  );
}

/** A link that can be opened beside this page too; pressed plainly, it turns this one. */
function PageLink({ address, text, onGo }: { address: string; text: string; onGo: () => void }) {
  return (
    <a
      class="list-page"
      href={address}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo();
      }}
    >
      {text}
    </a>
  );
}

/** Another page of rooms is read from its top. */
function useTop(page: string): void {
  const [first] = useState(page);
  const [turned, setTurned] = useState(false);
  useEffect(() => {
    if (page !== first || turned) {
      setTurned(true);
      scrollTo(0, 0);
    }
  }, [page]);
}
