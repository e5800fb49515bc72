import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dotPart, dotted, hallFor, reach, type Seat } from './hall';
import './Hall.css';

/** Drawn one by one, so that each of them can arrive; who came before is part of one path. */
const mostArriving = 40;
/** Milliseconds after which nobody is new any more. */
const newFor = 2_600;
/** Rings nearer to each other than this are no lines any more, but a grey. */
const finestLine = 8;
/** Where sound goes through the hall: always these five, however people sit. */
const waves = [44, 58, 72, 86, 100];

export interface HallProps {
  /** Everyone in the room has a seat. */
  people: number;
  /** How many of them were heard: the first so many seats are filled. Null where nothing is asked: then everybody just sits. */
  heard?: number | null;
  /** A sound goes through it, once. */
  sounding?: boolean;
}

/**
 * The room as a hall seen from above, around the place the sound comes from. Who comes in or is heard lights up and calms
 * down. It says nothing that a figure beside it does not say, so ears hear nothing of it.
 */
export function Hall({ people, heard = null, sounding = false }: HallProps) {
  const everyone = Math.max(people, heard ?? 0);
  const { pitch, rings, seats } = hallFor(everyone);
  const filled = heard ?? everyone;
  const arriving = useArriving(filled);
  const size = pitch * dotPart;
  const calm = useMemo(() => dotted(seats.slice(0, arriving.from)), [seats, arriving.from]);
  const waiting = useMemo(() => dotted(seats.slice(filled, everyone)), [seats, filled, everyone]);
  return (
    <svg class={sounding ? 'hall hall-sounding' : 'hall'} viewBox={`${-reach - 10} ${-reach - 10} ${2 * reach + 20} ${reach + 22}`} aria-hidden="true" focusable="false">
      {waves.map((radius, i) => (
        <path key={radius} class="hall-wave" d={arc(radius)} style={{ '--turn': i }} />
      ))}
      {/* Everybody moved up: the picture of the hall is another. */}
      <g key={pitch} class="hall-people">
        {pitch >= finestLine && rings.map((radius) => <path key={radius} class="hall-ring" d={arc(radius)} />)}
        <path class="hall-waiting" d={waiting} stroke-width={size} />
        <path class="hall-waiting-inside" d={waiting} stroke-width={size * 0.62} />
        <path class="hall-calm" d={calm} stroke-width={size} />
        {seats.slice(arriving.from, filled).map((seat, i) => (
          <g key={arriving.from + i} class="hall-new" style={wayIn(seat)}>
            <circle class="hall-new-calm" cx={seat.x} cy={seat.y} r={size / 2} />
            <circle class="hall-new-lit" cx={seat.x} cy={seat.y} r={size / 2} />
          </g>
        ))}
      </g>
      <circle class="hall-source" r="9" />
    </svg>
  );
}

/** From which seat on people are new. */
function useArriving(filled: number): { from: number } {
  const [known, settle] = useState(filled);
  const newest = useRef(filled);
  newest.current = filled;
  const grown = filled > known;
  useEffect(() => {
    if (!grown) return settle(newest.current);
    const timer = setTimeout(() => settle(newest.current), newFor);
    return () => clearTimeout(timer);
  }, [grown, grown ? known : filled]);
  return { from: Math.max(0, Math.min(known, filled), filled - mostArriving) };
}

/** Who comes in comes from outside, straight to their seat. */
function wayIn({ x, y }: Seat) {
  const far = Math.hypot(x, y);
  return { '--from-x': `${((x / far) * 14).toFixed(1)}px`, '--from-y': `${((y / far) * 14).toFixed(1)}px` };
}

/** Half a circle around the source. */
function arc(radius: number): string {
  return `M${-radius} 0A${radius} ${radius} 0 0 1 ${radius} 0`;
}
