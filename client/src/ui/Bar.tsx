import type { ComponentChildren } from 'preact';
import './Bar.css';

export interface BarProps {
  /** How much of the lane it fills, 0 to 1. */
  part: number;
  /** The one bar that has the accent. */
  leads?: boolean;
  /** Stands at the end of the bar and travels with it; the lane leaves `--bar-room` free for it. */
  children?: ComponentChildren;
}

export function Bar({ part, leads = false, children }: BarProps) {
  const percent = Math.min(1, Math.max(0, part)) * 100;
  return (
    <div class={leads ? 'bar bar-leads' : 'bar'}>
      <div class="bar-lane">
        {/* Nothing is nothing: not even the blur of an edge. */}
        <div class="bar-fill" style={{ transform: `translateX(${percent > 0 ? percent - 100 : -101}%)` }} />
      </div>
      {children !== undefined && (
        <div class="bar-end" style={{ transform: `translateX(${percent}%)` }}>
          {children}
        </div>
      )}
    </div>
  );
}
