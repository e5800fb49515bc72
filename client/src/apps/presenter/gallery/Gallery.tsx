import { useEffect, useState } from 'preact/hooks';
import { Api, ApiError, type Decks as Found, type DeckSummary, type OpenWay, type RoomSummary, type Session } from '../../../core/api';
import { localeOf, Speaks, translator, useT, type Lang } from '../../../i18n';
import { listIn } from '../../../i18n/writing-desk';
import { useLanguage } from '../../../i18n/languages';
import { Toast } from '../../../ui/Toast';
import { Apart } from '../Apart';
import { useTheme } from '../device';
import { Head } from '../Head';
import { failureSentence, isPassing } from '../sentences';
import { dateOf } from '../until';
import { SignedOut } from '../SignedOut';
import { useSession } from '../useSession';
import { useTitle } from '../useTitle';
import { DeckItem } from './DeckItem';
import { ForTeam } from './ForTeam';
import { RoomList } from './RoomList';
import './Gallery.css';

/** What may be started here, and what is running. */
interface Shelf extends Found {
  rooms: RoomSummary[];
}

export function Gallery({ link }: { link: string | null }) {
  const [lang, setLang] = useLanguage('klankbord_lang');
  useTheme('auto');
  const t = translator(lang);
  const [tries, setTries] = useState(0);
  const { session, failure } = useSession(link === null ? null : { link }, tries);
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  useTitle(t('gallery.title'));
  const presents = session?.may.includes('open rooms');
  const looks = useLooks();

  useEffect(() => {
    if (!presents) return;
    const api = new Api();
    setTrouble(null);
    Promise.all([api.decks(), api.rooms()]).then(([found, rooms]) => setShelf({ ...found, rooms }), setTrouble);
  }, [presents, tries, looks]);

  const why = failure ?? trouble ?? (session && !presents ? notPresenting(session) : null);
  return (
    <Speaks value={lang}>
      <Head lang={lang} onLang={setLang} at="decks" session={session} />
      {why instanceof ApiError && why.code === 'unknown_caller' ? (
        <SignedOut />
      ) : why ? (
        <Apart
          sentence={failureSentence(t, why)}
          {...(isPassing(why) && { onRetry: () => setTries(tries + 1) })}
          {...(!presents && !isPassing(why) && { link: { href: '/account', text: t(session?.person ? 'account.title' : 'gallery.sign_in') } })}
        />
      ) : shelf ? (
        <Decks shelf={shelf} lang={lang} person={session?.person ?? null} />
      ) : (
        <Apart sentence={t('gallery.coming')} />
      )}
    </Speaks>
  );
}

interface DecksProps {
  shelf: Shelf;
  lang: Lang;
  /** Who is looking, where they have an account. */
  person: Session['person'];
}

function Decks({ shelf: { decks, strays, rooms }, lang, person }: DecksProps) {
  const teams = person?.teams ?? [];
  const t = useT();
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  const [starting, setStarting] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);

  async function start(deck: DeckSummary, way: OpenWay): Promise<void> {
    if (starting !== null) return;
    setStarting(deck.id);
    try {
      // A deck of a team is started for that team.
      const { id } = await new Api().openRoom(deck.id, team === '' || deck.team !== null ? way : { ...way, team });
      location.assign(`/rooms/${encodeURIComponent(id)}/screen`);
    } catch (error) {
      setStarting(null);
      setToast(failureSentence(t, error));
    }
  }

  const running = rooms.filter(({ phase }) => phase !== 'ended');
  const over = rooms.filter(({ phase, created }) => phase === 'ended' && dateOf(new Date(created)) === dateOf(new Date()));
  return (
    <main class="gallery">
      {running.length > 0 && <RoomList title={t('gallery.running')} rooms={running} lang={lang} />}
      <section aria-labelledby="decks">
        <h1 id="decks" class="gallery-title">
          {t('gallery.title')}
        </h1>
        {teams.length > 1 && <ForTeam teams={teams} team={team} onTeam={setTeam} />}
        {strays.length > 0 && (
          <p class="gallery-strays">
            {t('gallery.strays', { n: strays.length, folders: listIn(localeOf(lang), strays.map((folder) => `‘${folder}’`)) })}
          </p>
        )}
        {decks.length === 0 && (
          <p class="gallery-none">
            {t('gallery.none')} {t('gallery.none.how')}
          </p>
        )}
        <ul class="gallery-decks">
          {shelved(decks).map((deck) => (
            <DeckItem key={`${deck.team ?? ''}/${deck.id}`} deck={deck} shared={person !== null && !strays.includes(deck.team ?? '')} lang={lang} busy={starting !== null} starting={starting === deck.id} onStart={(way) => void start(deck, way)} />
          ))}
        </ul>
      </section>
      {over.length > 0 && <RoomList title={t('rooms.over')} rooms={over} lang={lang} quiet />}
      <footer class="gallery-foot">
        <a href="/check">{t('check.link')}</a>
      </footer>
      <Toast message={toast} onGone={() => setToast(null)} />
    </main>
  );
}

/** Why somebody who is known here has no decks. */
function notPresenting({ role, person }: Session): ApiError {
  if (role === 'stranger') return new ApiError('unknown_caller', 401, '');
  return new ApiError(person === null ? 'only_paired' : 'needs_presenter', 403, '');
}

/** First the files that are no decks yet, for somebody is at work on them. */
function shelved(decks: readonly DeckSummary[]): DeckSummary[] {
  const broken = ({ problems }: DeckSummary) => problems.length > 0;
  return [...decks.filter(broken), ...decks.filter((deck) => !broken(deck))];
}

/** How often somebody came back to this page: rooms may have been opened meanwhile. */
function useLooks(): number {
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') setLooks((n) => n + 1);
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
  return looks;
}
