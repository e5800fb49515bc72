import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { Choices } from './Choices';

type Way = 'again' | 'reset';

/** The question once more: beside what was answered, or as if it had not been. Either can be taken back. */
export function RestartPanel({ onChoose, onClose }: { onChoose: (way: Way) => void; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('restart.title')} onClose={onClose}>
      <Choices<Way>
        label={t('restart.title')}
        choices={[
          { value: 'again', name: t('restart.again'), means: t('restart.again.means') },
          { value: 'reset', name: t('restart.reset'), means: t('restart.reset.means') },
        ]}
        onChoose={onChoose}
      />
    </Dialog>
  );
}
