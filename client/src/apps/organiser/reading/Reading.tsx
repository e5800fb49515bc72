import { OverlayApi, type Shared } from '../../../core/overlay';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { ByItself } from '../../../questions/leafing';
import { longestWord } from '../../../ui/longest';
import { Apart } from '../../presenter/Apart';
import { failureSentence, isPassing } from '../../presenter/sentences';
import { useTitle } from '../../presenter/useTitle';
import { momentOf } from '../dates';
import { NoteTexts } from '../margin/NoteTexts';
import { Contents } from '../room/Contents';
import { Slide } from '../room/Slide';
import '../margin/Worn.css';
import '../room/Room.css';
import { useAsked } from '../useAsked';
import { ReadComparison } from './ReadComparison';
import './Reading.css';

const api = new OverlayApi();

/** What somebody outside reads by a link: a room as the wall showed it, with what was chosen to go with it, or a comparison. */
export function Reading({ lang }: { lang: Lang }) {
  const t = useT();
  // It stays in the address: whoever keeps the link comes back with it.
  const secret = location.hash.slice(1) || null;
  const { found, failure, again } = useAsked(secret ?? '', () => api.shared(secret));
  useTitle(found && say('comparison' in found ? found.comparison.prompt : found.room.room.title, lang).text);
  if (failure) return <Apart sentence={failureSentence(t, failure)} {...(isPassing(failure) && { onRetry: again })} />;
  if (!found) return <Apart sentence={t('archive.room.coming')} />;
  if ('comparison' in found) return <ReadComparison shared={found} lang={lang} />;
  return (
    <ByItself.Provider value={false}>
      <main class="read">
        <Head shared={found} lang={lang} />
        <Contents slides={found.room.slides} lang={lang} />
        <div class="read-slides">
          {found.room.slides.map((slide) => (
            <div key={slide.position}>
              <Slide room={found.room.room} slide={slide} margin={null} outside lang={lang} />
              <Beside shared={found} question={slide.question.id} />
            </div>
          ))}
        </div>
      </main>
    </ByItself.Provider>
  );
}

function Head({ shared: { room: { room, source }, notes, expires }, lang }: { shared: Shared; lang: Lang }) {
  const t = useT();
  const { text, lang: spoken } = say(room.title, lang);
  const { whole, time } = momentOf(room.created, lang);
  return (
    <header class="read-head">
      <h1 class="read-title" lang={spoken} style={{ '--longest': longestWord(text) }}>
        {text}
      </h1>
      <p class="read-facts">
        {whole}, {time} · {t('archive.people', { n: room.people })} · {t('archive.rounds', { n: room.rounds })}
      </p>
      {source && <p class="read-source">{t('gallery.source', { source: [source.author, source.title, source.organisation, source.year].filter(Boolean).join(', ') })}</p>}
      <p class="read-source">{t('share.reads', { day: momentOf(expires, lang).whole })}</p>
      <NoteTexts texts={notes.filter(({ question }) => question === null).map(({ text: note }) => note)} />
    </header>
  );
}

/** What was shared with the picture of a question. */
function Beside({ shared: { notes, threads }, question }: { shared: Shared; question: string }) {
  const t = useT();
  const its = threads.filter((thread) => thread.question === question);
  return (
    <div class="reading-beside">
      {its.length > 0 && (
        <ul class="reading-threads" aria-label={t('threads.title')}>
          {its.map(({ name, colour, people, of }) => (
            <li key={name}>
              <span class={`thread-name tint-${colour}`}>{name}</span> <span class="reading-count">{t('threads.people', { n: people, of })}</span>
            </li>
          ))}
        </ul>
      )}
      <NoteTexts texts={notes.filter((note) => note.question === question).map(({ text }) => text)} />
    </div>
  );
}
