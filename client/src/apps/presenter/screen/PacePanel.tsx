import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { UntilForm } from '../UntilForm';

export interface PacePanelProps {
  /** Whether everybody goes at their own pace already: then only the moment changes. */
  paced: boolean;
  onUntil: (until: number) => void;
  onClose: () => void;
}

/** Until when everybody may answer at their own pace. */
export function PacePanel({ paced, onUntil, onClose }: PacePanelProps) {
  const t = useT();
  return (
    <Dialog title={t('pace.title')} onClose={onClose}>
      <UntilForm action={paced ? t('pace.set') : t('pace.start')} onUntil={onUntil} />
    </Dialog>
  );
}
