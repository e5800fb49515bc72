import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';
import './Button.css';

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  /** One *primary* on a page at most; *quiet* for what is seldom needed. */
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  /** Only the icon is seen; the text is its name for ears and as a hint. */
  bare?: boolean;
  wide?: boolean;
  /** Keeps its place and can still be reached, but does not what it is for. */
  disabled?: boolean;
  /** What a press does then, such as showing what is missing. */
  onDenied?: () => void;
  /** What it asked for is on its way. */
  busy?: boolean;
  /** Where the focus begins in a dialog. */
  first?: boolean;
  /** It opens a dialog, which gives the focus back to it. */
  opens?: boolean;
  /** For a switch: whether it is on. */
  pressed?: boolean;
}

export function Button({ children, onPress, kind = 'plain', icon, bare = false, wide = false, disabled = false, onDenied, busy = false, first = false, opens = false, pressed }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${kind}${wide ? ' button-wide' : ''}`}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
      aria-haspopup={opens ? 'dialog' : undefined}
      aria-pressed={pressed}
      autofocus={first}
      title={bare && typeof children === 'string' ? children : undefined}
      onClick={disabled ? onDenied : onPress}
    >
      {icon && <Icon name={icon} />}
      {bare ? <span class="unseen">{children}</span> : <span>{children}</span>}
    </button>
  );
}
