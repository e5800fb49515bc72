import './Busy.css';
import './Sheet.css';

export interface SheetLine {
  name: string;
  does: string;
  /** What it means, in a sentence. */
  means?: string;
  /** For one of several: whether it is the one. */
  pressed?: boolean;
  busy?: boolean;
  off?: boolean;
  onPress: () => void;
}

/** Lines to press, as large as a thumb. */
export function Sheet({ lines, label }: { lines: readonly SheetLine[]; label?: string }) {
  return (
    <ul class="sheet" aria-label={label}>
      {lines.map(({ name, does, means, pressed, busy = false, off = false, onPress }) => (
        <li key={name}>
          <button type="button" class="sheet-line" aria-pressed={pressed} aria-busy={busy || undefined} aria-disabled={off || undefined} onClick={off ? undefined : onPress}>
            {does}
            {means !== undefined && <span>{means}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
