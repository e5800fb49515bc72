import { Speaks, translator, type Lang } from '../../i18n';
import { useLanguage } from '../../i18n/languages';
import { Languages } from '../../ui/Languages';
import { Logo } from '../../ui/Logo';
import { Wordmark } from '../../ui/Mark';
import { useTheme } from '../presenter/device';
import { Comparison } from './compare/Comparison';
import { Questions } from './compare/Questions';
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
  return (
    <Speaks value={lang}>
      <header class="archive-head">
        <div class="archive-names">
          <Logo />
          <p class="archive-name">
            <Wordmark name={t('klankbord')} />
          </p>
        </div>
        {place.at !== 'reading' && <nav class="archive-ways" aria-label={t('archive.ways')}>
          <a href="/decks">{t('gallery.title')}</a>
          <a href={listPath} aria-current={place.at === 'list' ? 'page' : place.at === 'room' ? 'true' : undefined}>
            {t('archive.title')}
          </a>
          <a href={questionsPath} aria-current={place.at === 'questions' ? 'page' : place.at === 'question' ? 'true' : undefined}>
            {t('compare.title')}
          </a>
        </nav>}
        <Languages lang={lang} onLang={setLang} />
      </header>
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
    case 'questions':
      return <Questions lang={lang} />;
    case 'question':
      return <Comparison question={place.question} lang={lang} />;
  }
}
