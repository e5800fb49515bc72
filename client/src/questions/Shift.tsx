import { useEasing } from '../ui/motion';
import './Shift.css';

/** The way from the middle of the room now to the middle of its wish, from 0 to 100 along the line; nothing without answers. */
export function Shift({ from, to }: { from: number | null; to: number | null }) {
  const here = from ?? 0;
  const [start, length] = useEasing([here, (to ?? here) - here]) as [number, number];
  if (from === null || to === null) return null;
  // A way that is shorter than its own head has none.
  const still = Math.abs(to - from) < 1;
  return (
    <div class="shift">
      <span class={still ? 'shift-way' : `shift-way shift-on${length < 0 ? ' shift-left' : ''}`} style={{ left: `${Math.min(start, start + length)}%`, width: `${Math.abs(length)}%` }} />
      <span class="shift-from" style={{ left: `${start}%` }} />
      <span class={still ? 'shift-to shift-still' : length < 0 ? 'shift-to shift-back' : 'shift-to'} style={{ left: `${start + length}%` }} />
    </div>
  );
}
