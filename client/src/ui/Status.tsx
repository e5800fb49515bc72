import { useEffect, useRef, useState } from 'preact/hooks';

export interface StatusProps {
  /** One sentence, or nothing to say. */
  children: string;
  /** Said at most once in so many milliseconds; in between only the newest sentence is kept. */
  every?: number;
  /** Eyes see it too. */
  shown?: boolean;
}

/** Says politely what changed. It stands in the page before there is anything to say, or nobody would hear it. */
export function Status({ children, every = 0, shown = false }: StatusProps) {
  const said = useAtMostEvery(children, every);
  return (
    <p class={shown ? undefined : 'unseen'} role="status">
      {said}
    </p>
  );
}

/** `value`, changing at most once in `ms`; the last change always comes through. */
function useAtMostEvery(value: string, ms: number): string {
  const [shown, setShown] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    if (value === shown) return;
    const timer = setTimeout(
      () => {
        changedAt.current = Date.now();
        setShown(value);
      },
      Math.max(0, changedAt.current + ms - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [value, shown, ms]);
  return shown;
}
