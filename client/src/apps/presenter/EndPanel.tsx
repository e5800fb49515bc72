import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import './EndPanel.css';

/** The one thing that cannot be taken back is asked first. */
export function EndPanel({ onEnd, onClose }: { onEnd: () => void; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('end.sure')} onClose={onClose}>
      <p>{t('end.means')}</p>
      <p class="end-buttons">
        <Button onPress={onClose}>{t('end.no')}</Button>
        <Button kind="primary" onPress={onEnd}>
          {t('do.end')}
        </Button>
      </p>
    </Dialog>
  );
}
