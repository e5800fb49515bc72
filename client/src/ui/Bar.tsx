import type { ComponentChildren } from 'preact';
import './Bar.css';

export interface BarProps {
  /** How much of the lane it fills, 0 to 1. */
  part: number;
  /** The one bar that has the accent. */
  leads?: boolean;
  /** How much of it was filled before: drawn around the bar. */
  before?: number | undefined;
  /** Stands at the end of the bar and travels with it; the lane leaves `--bar-room` free for it. */
  children?: ComponentChildren;
}

export function Bar({ part, before, leads = false, children }: BarProps) {
  const percent = percentOf(part);
  return (
    <div class={leads ? 'bar bar-leads' : 'bar'}>
      <div class="bar-lane">
        {/* Nothing is nothing: not even the blur of an edge. */}
        <div class="bar-fill" style={{ transform: `translateX(${percent > 0 ? percent - 100 : -101}%)` }} />
      </div>
      {before !== undefined && <div class="bar-before" style={{ width: `${percentOf(before)}%` }} />}
      {children !== undefined && (
        <div class="bar-end" style={{ transform: `translateX(${Math.max(percent, percentOf(before ?? 0))}%)` }}>
          {children}
        </div>
      )}
    </div>
  );
}

const percentOf = (part: number) => Math.min(1, Math.max(0, part)) * 100;

