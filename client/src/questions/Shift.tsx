import { useEasing } from '../ui/motion';
import './Shift.css';

/** The way from the middle of the room now to the middle of its wish, from 0 to 100 along the line; nothing without answers. */
export function Shift({ from, to }: { from: number | null; to: number | null }) {
  const here = from ?? 0;
  const [start, length] = useEasing([here, (to ?? here) - here]) as [number, number];
  if (from === null || to === null) return null;
  return (
    <div class="shift">
      <span class="shift-way" style={{ left: `${Math.min(start, start + length)}%`, width: `${Math.abs(length)}%` }} />
      <span class="shift-from" style={{ left: `${start}%` }} />
      {/* A way that is shorter than its own head has none. */}
      <span class={Math.abs(to - from) < 1 ? 'shift-to shift-still' : length < 0 ? 'shift-to shift-back' : 'shift-to'} style={{ left: `${start + length}%` }} />
    </div>
  );
}
