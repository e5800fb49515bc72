import { Icon, type IconName } from './Icon';
import './Banner.css';

export interface BannerProps {
  /** The sentence, or null when all is well: the place stays, so that the next sentence is heard. */
  children: string | null;
  /** *warn* when something does not work now; *calm* for a state to know about, such as a rehearsal. */
  kind?: 'warn' | 'calm';
  icon?: IconName;
}

/** A line across the top of the page for as long as something is so. */
export function Banner({ children, kind = 'warn', icon }: BannerProps) {
  return (
    <div role="status">
      {children !== null && (
        <p class={`banner banner-${kind}`}>
          {icon && <Icon name={icon} />}
          {children}
        </p>
      )}
    </div>
  );
}
