import type { Session } from '../../core/api';
import { useT, type Lang, type PlainKey } from '../../i18n';
import type { Choose } from '../../i18n/languages';
import { Languages } from '../../ui/Languages';
import { Logo } from '../../ui/Logo';
import { Wordmark } from '../../ui/Mark';
import './Head.css';

/** Where somebody at a desk can be. */
export type Spot = 'decks' | 'archive' | 'people' | 'account';

/** The places in their order, and one of the actions that opens each. */
const places: readonly { spot: Spot; href: string; name: PlainKey; for: readonly string[] }[] = [
  { spot: 'decks', href: '/decks', name: 'gallery.title', for: ['open rooms'] },
  { spot: 'archive', href: '/archive', name: 'archive.title', for: ['read the archive'] },
  { spot: 'people', href: '/people', name: 'people.title', for: ['manage people'] },
  { spot: 'account', href: '/account', name: 'gallery.account', for: ['keep an account', 'make accounts'] },
];

export interface HeadProps {
  lang: Lang;
  onLang: Choose;
  /** Where this page is; null where it is none of the places. */
  at: Spot | null;
  /** Who is looking; null as long as that is not known, and for whoever has no other place. */
  session: Session | null;
}

/** The head of every page at a desk: whose server this is, the places of whoever looks, and the languages. */
export function Head({ lang, onLang, at, session }: HeadProps) {
  const t = useT();
  const open = places.filter((place) => place.for.some((action) => session?.may.includes(action)));
  return (
    <header class="head">
      <div class="head-names">
        <Logo />
        <p class="head-name">
          <Wordmark name={t('klankbord')} />
        </p>
      </div>
      {open.some(({ spot }) => spot !== at) && (
        <nav class="places head-places" aria-label={t('archive.ways')}>
          {open.map(({ spot, href, name }) => (
            <a key={spot} href={href} aria-current={spot === at ? (location.pathname === href ? 'page' : 'true') : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
      )}
      <Languages lang={lang} onLang={onLang} />
    </header>
  );
}
