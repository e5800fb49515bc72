import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import './SurePanel.css';

export interface SurePanelProps {
  title: string;
  /** What becomes of it, in a sentence. */
  means: string;
  /** What the button does that cannot be taken back. */
  does: string;
  onSure: () => void;
  onClose: () => void;
}

/** What cannot be taken back is asked first. */
export function SurePanel({ title, means, does, onSure, onClose }: SurePanelProps) {
  const t = useT();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{means}</p>
      <p class="sure-buttons">
        <Button onPress={onClose}>{t('end.no')}</Button>
        <Button kind="primary" onPress={onSure}>
          {does}
        </Button>
      </p>
    </Dialog>
  );
}
