import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import './NewBar.css';

/** Says that there is more than is shown; the list moves when it is pressed, and not before. */
export function NewBar({ count, onTake }: { count: number; onTake: () => void }) {
  const t = useT();
  return (
    <div class="newbar-place" role="status">
      {count > 0 && (
        <button type="button" class="newbar" onClick={onTake}>
          <Icon name="up" />
          {t('read.fresh', { n: count })}
        </button>
      )}
    </div>
  );
}
