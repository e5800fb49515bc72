import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { Status } from '../../../ui/Status';
import './NewBar.css';

/** Ears hear at most once in so many milliseconds how many there are. */
const calm = 10_000;

/** Says that there is more than is shown; the list moves when it is pressed, and not before. */
export function NewBar({ count, onTake }: { count: number; onTake: () => void }) {
  const t = useT();
  return (
    <div class={count > 0 ? 'newbar-place' : 'newbar-place newbar-none'}>
      <Status every={calm}>{count > 0 ? t('read.fresh', { n: count }) : ''}</Status>
      {count > 0 && (
        <button type="button" class="newbar" onClick={onTake}>
          <Icon name="up" />
          {t('read.fresh', { n: count })}
        </button>
      )}
    </div>
  );
}
