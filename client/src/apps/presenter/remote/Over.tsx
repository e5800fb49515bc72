import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { useTitle } from '../useTitle';
import './Over.css';

export interface OverProps {
  scene: RemoteScene;
  lang: Lang;
  leads: boolean;
  decks?: boolean;
  /** Where what was said can be read back. */
  back?: string | null;
}

/** After the end: what became of the answers, and for who `leads` how to go on from here. */
export function Over({ scene, lang, leads, decks = false, back = null }: OverProps) {
  const t = useT();
  const { text, lang: spoken } = say(scene.title, lang);
  useTitle(t('remote.over'));
  return (
    <main class="over">
      <p class="over-title" lang={spoken}>
        {text}
      </p>
      <h1 tabIndex={-1}>{t('remote.over')}</h1>
      <p>
        {t(scene.rehearsal ? 'remote.over.rehearsal' : 'remote.over.kept')} {leads && t('remote.over.next')}
      </p>
      {back !== null && (
        <a class="over-link" href={back}>
          {t('do.read_back')}
        </a>
      )}
      {decks && (
        <a class="over-link" href="/present">
          {t('seat.decks')}
        </a>
      )}
    </main>
  );
}
