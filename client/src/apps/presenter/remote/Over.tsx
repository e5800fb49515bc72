import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { useTitle } from '../useTitle';
import './Over.css';

/** After the end: what became of the answers, and for who `leads` how to go on from here. */
export function Over({ scene, lang, leads, decks = false }: { scene: RemoteScene; lang: Lang; leads: boolean; decks?: boolean }) {
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
      {decks && (
        <a class="over-link" href="/present">
          {t('seat.decks')}
        </a>
      )}
    </main>
  );
}
