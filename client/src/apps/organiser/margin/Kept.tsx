import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import './Kept.css';

export interface KeptProps {
  /** Why it could not be kept; null while nothing is wrong. */
  failure: string | null;
  /** What somebody else made of it meanwhile; null where nobody did. */
  now: string | null;
  onKeep: () => void;
  onLeave: () => void;
}

/** The foot of a form in the margin: what is written there is kept, or left. */
export function Kept({ failure, now, onKeep, onLeave }: KeptProps) {
  const t = useT();
  return (
    <>
      {failure !== null && (
        <p class="margin-failure" role="alert">
          {failure} {now !== null && t('margin.now', { text: now })}
        </p>
      )}
      <p class="kept">
        <Button onPress={onKeep}>{t('notes.keep')}</Button>
        <Button kind="quiet" onPress={onLeave}>
          {t('notes.leave')}
        </Button>
      </p>
    </>
  );
}
