import { useRef } from 'preact/hooks';
import './Pin.css';

export interface PinProps {
  x: number;
  y: number;
  /** What it is told by; nothing where it is the only one. */
  label: string;
  current: boolean;
  /** Without it a tap goes through the pin: marks may stand close together. */
  onTap?: (() => void) | undefined;
  /** A finger takes it along. */
  onHold: () => void;
  onMove: (event: PointerEvent) => void;
}

/** A finger that goes less far, in pixels, taps. */
const slack = 8;

/** A mark that follows a finger. */
export function Pin({ x, y, label, current, onTap, onHold, onMove }: PinProps) {
  const finger = useRef({ down: false, x: 0, y: 0, drags: false });
  const lift = () => {
    finger.current.down = false;
  };
  return (
    <span
      class={current ? 'pin pin-current' : 'pin'}
      style={{ left: `${x}%`, bottom: `${y}%` }}
      onClick={(event) => {
        const { drags } = finger.current;
        // The plane must not take the end of a drag for a tap.
        if (drags || onTap) event.stopPropagation();
        if (!drags) onTap?.();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        finger.current = { down: true, x: event.clientX, y: event.clientY, drags: false };
      }}
      onPointerMove={(event) => {
        const held = finger.current;
        if (!held.down) return;
        if (!held.drags && Math.hypot(event.clientX - held.x, event.clientY - held.y) > slack) {
          held.drags = true;
          onHold();
        }
        if (held.drags) onMove(event);
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <span class="pin-head figures">{label}</span>
    </span>
  );
}
