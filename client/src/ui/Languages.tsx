import { useState } from 'preact/hooks';
import { useT, type Lang } from '../i18n';
import { languages, type Choose } from '../i18n/languages';
import './Languages.css';

/** Every language by the name that it calls itself. One that does not arrive is said so, and the page stays as it is. */
export function Languages({ lang, onLang }: { lang: Lang; onLang: Choose }) {
  const t = useT();
  const [missed, setMissed] = useState<string | null>(null);
  return (
    <div class="languages" role="group" aria-label={t('language')}>
      {languages().map((one) => (
        <button
          key={one.lang}
          type="button"
          class="languages-one"
          lang={one.lang}
          aria-pressed={one.lang === lang}
          onClick={() => void onLang(one.lang).then((arrived) => setMissed(arrived ? null : one.name))}
        >
          {one.name}
        </button>
      ))}
      <p class="languages-missed" role="status">
        {missed && t('language.missed', { name: missed })}
      </p>
    </div>
  );
}
