import type { Label } from '../../../core/overlay';
import { useT, type Translate } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useKeeping } from '../margin/useKeeping';

export interface RemovingProps {
  /** The label when somebody wanted it gone. */
  began: Label;
  /** As it stands; null where somebody else removed it. */
  standing: Label | null;
  /** Says why it is not gone; null where it is. */
  onRemove: (label: Pick<Label, 'id' | 'rev'>) => Promise<string | null>;
  onClose: () => void;
}

/** Whether a label is to go from everything that has it: nobody can put it back there. It says what it is called by now. */
export function Removing({ began, standing, onRemove, onClose }: RemovingProps) {
  const t = useT();
  const { failure, keep } = useKeeping(standing?.rev ?? began.rev);
  const { id, name, rooms, answers } = standing ?? began;
  return (
    <Dialog title={t('labels.remove', { name })} onClose={onClose}>
      <div class="labels-sure">
        <p>
          {losesIn(t, rooms, answers)} {t('labels.loses.means')}
        </p>
        {failure !== null && (
          <p class="margin-failure" role="alert">
            {failure}
          </p>
        )}
        <p class="labels-acts">
          <Button onPress={() => void keep((rev) => onRemove({ id, rev })).then((gone) => gone && onClose())}>{t('labels.remove.sure')}</Button>
          <Button kind="quiet" first onPress={onClose}>
            {t('notes.leave')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

/** What loses it; nothing is said of rooms where no room has it, nor of answers where none has. */
function losesIn(t: Translate, rooms: number, answers: number): string {
  if (rooms === 0) return t('labels.loses.answers', { n: answers });
  return answers === 0 ? t('labels.loses.rooms', { n: rooms }) : t('labels.loses.both', { rooms, answers });
}
