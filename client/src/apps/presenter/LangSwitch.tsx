import { langs, useT, type Lang } from '../../i18n';
import { languages } from './names';
import './LangSwitch.css';

/** Dutch or English; each is named in itself. */
export function LangSwitch({ lang, onLang }: { lang: Lang; onLang: (lang: Lang) => void }) {
  const t = useT();
  return (
    <div class="langswitch">
      {langs.map((one) => (
        <button key={one} type="button" lang={one} aria-label={t(languages[one])} aria-pressed={one === lang} onClick={() => onLang(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}
