import { useEffect, useState } from 'preact/hooks';
import { Api, ApiError, type DeckSummary, type OpenWay, type RoomSummary } from '../../../core/api';
import { Speaks, translator, useT, type Lang } from '../../../i18n';
import { useLanguage } from '../../../i18n/languages';
import { Languages } from '../../../ui/Languages';
import { Logo } from '../../../ui/Logo';
import { Wordmark } from '../../../ui/Mark';
import { Toast } from '../../../ui/Toast';
import { Apart } from '../Apart';
import { useTheme } from '../device';
import { failureSentence, isPassing } from '../sentences';
import { dateOf } from '../until';
import { useSession } from '../useSession';
import { useTitle } from '../useTitle';
import { DeckItem } from './DeckItem';
import { ForTeam } from './ForTeam';
import { RoomList } from './RoomList';
import './Gallery.css';

/** What may be started here, and what is running. */
interface Shelf {
  decks: DeckSummary[];
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
    Promise.all([api.decks(), api.rooms()]).then(([decks, rooms]) => setShelf({ decks, rooms }), setTrouble);
  }, [presents, tries, looks]);

  const why = failure ?? trouble ?? (session && !presents ? new ApiError('unknown_caller', 401, '') : null);
  return (
    <Speaks value={lang}>
      <header class="gallery-head">
        <div class="gallery-names">
          <Logo />
          <p class="gallery-name">
            <Wordmark name={t('klankbord')} />
          </p>
        </div>
        <nav class="gallery-ways" aria-label={t('archive.ways')}>
          <a href="/archive">{t('archive.title')}</a>
        </nav>
        <Languages lang={lang} onLang={setLang} />
      </header>
      {why ? (
        <Apart
          sentence={failureSentence(t, why)}
          {...(isPassing(why) && { onRetry: () => setTries(tries + 1) })}
          {...(!presents && !isPassing(why) && { link: { href: '/account', text: t('gallery.sign_in') } })}
        />
      ) : shelf ? (
        <Decks shelf={shelf} lang={lang} mine={session?.person !== null || session.may.includes('make accounts')} teams={session?.person?.teams ?? []} />
      ) : (
        <Apart sentence={t('gallery.coming')} />
      )}
    </Speaks>
  );
}

interface DecksProps {
  shelf: Shelf;
  lang: Lang;
  /** There is an account to look at, or to make. */
  mine: boolean;
  /** Of whoever is looking. */
  teams: readonly { id: string; name: string }[];
}

function Decks({ shelf: { decks, rooms }, lang, mine, teams }: DecksProps) {
  const t = useT();
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  const [starting, setStarting] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);

  async function start(deck: string, way: OpenWay): Promise<void> {
    if (starting !== null) return;
    setStarting(deck);
    try {
      const { id } = await new Api().openRoom(deck, team === '' ? way : { ...way, team });
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
        {decks.length === 0 && (
          <p class="gallery-none">
            {t('gallery.none')} {t('gallery.none.how')}
          </p>
        )}
        <ul class="gallery-decks">
          {shelved(decks).map((deck) => (
            <DeckItem key={deck.id} deck={deck} lang={lang} busy={starting !== null} starting={starting === deck.id} onStart={(way) => void start(deck.id, way)} />
          ))}
        </ul>
      </section>
      {over.length > 0 && <RoomList title={t('rooms.over')} rooms={over} lang={lang} quiet />}
      <footer class="gallery-foot">
        <a href="/check">{t('check.link')}</a>
        {mine && <a href="/account">{t('gallery.account')}</a>}
      </footer>
      <Toast message={toast} onGone={() => setToast(null)} />
    </main>
  );
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
