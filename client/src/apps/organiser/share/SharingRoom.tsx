import { OverlayApi, type Shows } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Sharing } from './Sharing';

const api = new OverlayApi();

/** Links with which somebody outside reads a room. */
export function SharingRoom({ room, lang, onClose }: { room: string; lang: Lang; onClose: () => void }) {
  const t = useT();
  const links = {
    list: () => api.shares(room),
    make: (name: string, days: number, shows: Shows) => api.share(room, name, days, shows),
    withdraw: (share: string) => api.withdraw(room, share),
  };
  return <Sharing title={t('share.title')} means={t('share.means')} made={t('share.links')} links={links} chooses lang={lang} onClose={onClose} />;
}
