import { useRef } from 'preact/hooks';
import './Pin.css';

export interface PinProps {
  x: number;
  y: number;
  /** What it is told by; nothing where it is the only one. */
  label: string;
  current: boolean;
  /** A finger is on it. */
  onHold: () => void;
  onMove: (event: PointerEvent) => void;
}

/** A mark that follows a finger. */
export function Pin({ x, y, label, current, onHold, onMove }: PinProps) {
  const held = useRef(false);
  const drop = () => {
    held.current = false;
  };
  return (
    <span
      class={current ? 'pin pin-current' : 'pin'}
      style={{ left: `${x}%`, bottom: `${y}%` }}
      // The plane must not take the end of a drag for a tap.
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = true;
        onHold();
      }}
      onPointerMove={(event) => {
        if (held.current) onMove(event);
      }}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <span class="pin-head figures">{label}</span>
    </span>
  );
}
