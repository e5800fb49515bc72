import type { Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Hall } from '../../../ui/Hall';
import { Logo } from '../../../ui/Logo';
import type { Evening } from './evening';
import './Farewell.css';

export interface FarewellProps {
  scene: Scene;
  lang: Lang;
  /** Null until it is known, and where nothing was answered. */
  evening: Evening | null;
}

/** The end of the evening: thanks, what was said in two figures, and the hall, in which everybody was heard. */
export function Farewell({ scene, lang, evening }: FarewellProps) {
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
      <div class="farewell-says">
        {evening && <p class="farewell-evening">{t('farewell.evening', { questions: evening.questions, answers: evening.answers })}</p>}
        <p class="farewell-rest">{t(scene.rehearsal ? 'farewell.rehearsal' : 'farewell.rest')}</p>
      </div>
      <div class="farewell-hall">
        <Hall people={Math.max(scene.present, evening?.most ?? 0)} sounding />
      </div>
      <Logo />
    </main>
  );
}
