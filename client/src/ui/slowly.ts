import { useEffect, useRef, useState } from 'preact/hooks';

/** The newest value, but not another one within `ms`: for what is costly to draw, or read aloud. */
export function useSlowly<Value>(value: Value, ms: number): Value {
  const [shown, setShown] = useState(value);
  const since = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, since.current + ms - performance.now());
    const timer = setTimeout(() => {
      since.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return shown;
}
