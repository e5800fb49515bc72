import { Icon, type IconName } from '../../../ui/Icon';
import './Busy.css';
import './DockButton.css';

export interface DockButtonProps {
  icon: IconName;
  off: boolean;
  /** What it asked for is on its way. */
  busy?: boolean;
  /** For a switch: whether it is on. */
  pressed?: boolean;
  /** How many things wait behind it, and what that means for ears. */
  badge?: { count: number; says: string } | null;
  onPress: () => void;
  children: string;
}

/** One of the small buttons under a thumb: a sign with a word. */
export function DockButton({ icon, off, busy = false, pressed, badge = null, onPress, children }: DockButtonProps) {
  return (
    <button type="button" class="dock-button" aria-disabled={off || undefined} aria-busy={busy || undefined} aria-pressed={pressed} onClick={off ? undefined : onPress}>
      <Icon name={icon} />
      {children}
      {badge && (
        <>
          <span class="dock-badge" aria-hidden="true">
            {badge.count > 99 ? '99+' : badge.count}
          </span>
          <span class="unseen"> {badge.says}</span>
        </>
      )}
    </button>
  );
}
