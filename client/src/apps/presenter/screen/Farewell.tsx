import type { Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Logo } from '../../../ui/Logo';
import './Farewell.css';

/** The end of the evening. */
export function Farewell({ scene, lang }: { scene: Scene; lang: Lang }) {
  const t = useT();
  const { text, lang: spoken } = say(scene.title, lang);
  return (
    <main class="farewell">
      <p class="farewell-deck" lang={spoken}>
        {text}
      </p>
      <h1 class="farewell-thanks" tabIndex={-1}>
        {t('farewell.thanks')}
      </h1>
      <p class="farewell-rest">{t(scene.rehearsal ? 'farewell.rehearsal' : 'farewell.rest')}</p>
      <Logo />
    </main>
  );
}
