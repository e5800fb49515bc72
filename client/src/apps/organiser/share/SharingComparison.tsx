import type { Chosen } from '../../../core/archive';
import { OverlayApi } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Sharing } from './Sharing';

const api = new OverlayApi();

/** Links with which somebody outside reads what lies beside each other now. */
export function SharingComparison({ question, chosen, lang, onClose }: { question: string; chosen: Chosen; lang: Lang; onClose: () => void }) {
  const t = useT();
  const links = {
    list: () => api.comparisonShares(question),
    make: (name: string, days: number) => api.shareComparison(question, chosen, name, days),
    withdraw: (share: string) => api.withdrawComparison(share),
  };
  return <Sharing title={t('compare.share')} means={t('compare.share.means')} made={t('compare.share.links')} links={links} lang={lang} onClose={onClose} />;
}
