import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Banner } from '../../../ui/Banner';

/** What holds for the whole page: no connection, a rehearsal. */
export function Banners({ scene, off }: { scene: Scene; off: boolean }) {
  const t = useT();
  return (
    <>
      <Banner icon="offline">{off ? t('remote.lost') : null}</Banner>
      <Banner kind="calm">{scene.rehearsal ? t('remote.rehearsal') : null}</Banner>
    </>
  );
}
