import { Speaks, translator, type Lang } from '../../i18n';
import { useLanguage } from '../../i18n/languages';
import { useTheme } from '../presenter/device';
import { Head } from '../presenter/Head';
import { useSession } from '../presenter/useSession';
import { Comparison } from './compare/Comparison';
import { Questions } from './compare/Questions';
import { Labels } from './labels/Labels';
import { List } from './list/List';
import { listPath, questionsPath, type Place } from './place';
import { Reading } from './reading/Reading';
import { Room } from './room/Room';
import './Archive.css';

/** The archive: what every room said, for who comes back to it at a desk. */
export function Archive({ place }: { place: Place }) {
  const [lang, setLang] = useLanguage('klankbord_lang');
  useTheme('auto');
  const t = translator(lang);
  const { session } = useSession(null);
  const reading = place.at === 'reading';
  // As long as it is not known who looks, somebody who may; so that nothing moves.
  const reads = session?.may.includes('read the archive') !== false;
  return (
    <Speaks value={lang}>
      <Head lang={lang} onLang={setLang} at="archive" session={reading ? null : session} />
      {!reading && reads && (
        <nav class="places archive-ways" aria-label={t('archive.title')}>
          <a href={listPath} aria-current={place.at === 'list' ? 'page' : place.at === 'room' || place.at === 'labels' ? 'true' : undefined}>
            {t('archive.rooms')}
          </a>
          <a href={questionsPath} aria-current={place.at === 'questions' ? 'page' : place.at === 'question' ? 'true' : undefined}>
            {t('compare.title')}
          </a>
        </nav>
      )}
      {inside(place, lang)}
    </Speaks>
  );
}

function inside(place: Place, lang: Lang) {
  switch (place.at) {
    case 'reading':
      return <Reading lang={lang} />;
    case 'list':
      return <List lang={lang} />;
    case 'room':
      return <Room id={place.room} lang={lang} />;
    case 'labels':
      return <Labels />;
    case 'questions':
      return <Questions lang={lang} />;
    case 'question':
      return <Comparison question={place.question} lang={lang} />;
  }
}
