import { useT } from '../../i18n';
import { SurePanel } from './SurePanel';

/** The end of the room, asked first. */
export function EndPanel({ onEnd, onClose }: { onEnd: () => void; onClose: () => void }) {
  const t = useT();
  return <SurePanel title={t('end.sure')} means={t('end.means')} does={t('do.end')} onSure={onEnd} onClose={onClose} />;
}
