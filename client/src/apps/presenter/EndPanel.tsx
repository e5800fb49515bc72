import { useT } from '../../i18n';
import { SurePanel } from './SurePanel';

/** The end of the room, asked first; what is said in a rehearsal is not kept. */
export function EndPanel({ rehearsal, onEnd, onClose }: { rehearsal: boolean; onEnd: () => void; onClose: () => void }) {
  const t = useT();
  return <SurePanel title={t('end.sure')} means={t(rehearsal ? 'end.means.rehearsal' : 'end.means')} does={t('do.end')} onSure={onEnd} onClose={onClose} />;
}
