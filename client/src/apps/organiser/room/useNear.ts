/** Whether an element has come near what is seen: pictures are drawn when somebody gets there, and then stay. */
import { useEffect, useState } from 'preact/hooks';

/** A window above and below: who scrolls finds them there. */
const margin = '100% 0px';

export function useNear(box: { readonly current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)), { rootMargin: margin });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, [box, near]);
  return near;
}
