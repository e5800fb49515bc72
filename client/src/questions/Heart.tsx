import { useT } from '../i18n';
import { Figure } from '../ui/Figure';
import { Icon } from '../ui/Icon';
import { canToggle, toggled } from './supports';
import './Heart.css';

export interface HeartProps {
  /** What is supported, and the key by which it is. */
  text: string;
  id: string;
  /** How many people support it. */
  count: number;
  /** What this person supports. */
  supports: readonly string[];
  /** The person tapped: this is what they support now. Null where nobody can, or where it is their own. */
  onSupports: ((supports: string[]) => void) | null;
}

/** Support of one text: a tap gives it, another takes it back. Where it cannot be tapped, only how much there is. */
export function Heart({ text, id, count, supports, onSupports }: HeartProps) {
  const t = useT();
  const mine = supports.includes(id);
  const figure = (
    <span class="figures" aria-hidden="true">
      {count > 0 && <Figure value={count} />}
    </span>
  );
  if (onSupports === null) {
    return (
      <span class="heart heart-still">
        {count > 0 && <Icon name="heart" />}
        {figure}
        <span class="unseen">{t('support.count', { n: count })}</span>
      </span>
    );
  }
  const able = canToggle(supports, id);
  return (
    <button
      type="button"
      class="heart"
      aria-pressed={mine}
      aria-disabled={!able || undefined}
      aria-label={`${t('support.name', { text })}, ${t('support.count', { n: count })}`}
      onClick={able ? () => onSupports(toggled(supports, id)) : undefined}
    >
      <Icon name="heart" />
      {figure}
    </button>
  );
}
