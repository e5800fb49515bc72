import { useId, useState } from 'preact/hooks';
import type { DeckSource, DeckSummary, OpenWay } from '../../../core/api';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { UntilForm } from '../UntilForm';
import { Preview } from './Preview';
import { problemSaid } from './problems';
import { Sleeve } from './Sleeve';
import './DeckItem.css';

export interface DeckItemProps {
  deck: DeckSummary;
  /** Its folder is that of a team, where it lies in one. */
  shared: boolean;
  lang: Lang;
  /** A room is being opened, of this deck or another. */
  busy: boolean;
  /** A room of this deck is being opened. */
  starting: boolean;
  onStart: (way: OpenWay) => void;
}

/** What is open under a deck. */
type Drawer = 'questions' | 'pace';

/** One deck of the gallery, or a file with what is wrong with it. */
export function DeckItem({ deck, shared, lang, busy, starting, onStart }: DeckItemProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState<Drawer | null>(null);
  const { title } = deck;
  if (!title || deck.problems.length > 0) return <BrokenDeck deck={deck} lang={lang} />;
  const more = (drawer: Drawer, text: string) => (
    <button type="button" class="deck-more" aria-expanded={open === drawer} aria-controls={id} onClick={() => setOpen(open === drawer ? null : drawer)}>
      {text}
    </button>
  );
  const summary = deck.summary && say(deck.summary, lang);
  return (
    <li class="deck">
      <Sleeve deck={{ ...deck, title }} lang={lang} />
      <div class="deck-words">
        {summary && (
          <p class="deck-summary" lang={summary.lang}>
            {summary.text}
          </p>
        )}
        {deck.team !== null && <p class="deck-facts deck-team">{shared ? t('gallery.of_team', { team: deck.team }) : t('gallery.in_folder', { folder: deck.team })}</p>}
        {deck.source && <p class="deck-facts">{t('gallery.source', { source: sourceLine(deck.source) })}</p>}
      </div>
      <div class="deck-buttons">
        <Button kind="primary" onPress={() => onStart({})} disabled={busy}>
          {starting ? t('gallery.starting') : t('gallery.start')}
        </Button>
        <Button onPress={() => onStart({ rehearsal: true })} disabled={busy}>
          {t('rehearse.start')}
        </Button>
      </div>
      <div class="deck-mores">
        {more('questions', t('gallery.preview'))}
        {more('pace', t('do.pace'))}
      </div>
      <div id={id} class="deck-preview">
        {open === 'questions' && <Preview deck={deck.id} lang={lang} />}
        {open === 'pace' && <UntilForm action={t('pace.start')} onUntil={(until) => onStart({ paced: true, until })} />}
      </div>
    </li>
  );
}

/** A file that is not a deck yet, and where its mistakes are. */
function BrokenDeck({ deck, lang }: { deck: DeckSummary; lang: Lang }) {
  const t = useT();
  return (
    <li class="deck deck-broken">
      <div class="deck-words">
        <h2 class="deck-title">{deck.team === null ? deck.id : `${deck.team}/${deck.id}`}</h2>
        <p class="deck-broken-why">{t('gallery.broken')}</p>
        <ul class="deck-problems">
          {deck.problems.map((problem, i) => {
            const { text, lang: spoken } = problemSaid(problem, t, lang);
            return (
              <li key={i}>
                {problem.line > 0 && <span class="deck-line">{t('gallery.line', { line: problem.line })}</span>}
                <span lang={spoken}>{text}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </li>
  );
}

function sourceLine({ title, author, organisation, year }: DeckSource): string {
  return [author, title, organisation, year].filter((part) => part !== null).join(', ');
}
