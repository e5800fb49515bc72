import { useEffect, useRef } from 'preact/hooks';
import { dots, field } from './arrivals';
import './Arrivals.css';

/** Everyone is a dot. Who comes in lights up and calms down; the count beside it says the same in a figure. */
export function Arrivals({ present }: { present: number }) {
  const { pitch, columns, drawn } = dots(present);
  const known = useRef(drawn);
  useEffect(() => {
    known.current = drawn;
  }, [drawn]);
  return (
    <svg class="arrivals" preserveAspectRatio="xMinYMax" viewBox={`0 0 ${field.width} ${field.height}`} aria-hidden="true">
      {Array.from({ length: drawn }, (_, i) => (
        <circle
          key={i}
          class={i >= known.current ? 'arrivals-dot arrivals-new' : 'arrivals-dot'}
          cx={((i % columns) + 0.5) * pitch}
          cy={field.height - (Math.floor(i / columns) + 0.5) * pitch}
          r={pitch * 0.34}
        />
      ))}
    </svg>
  );
}
