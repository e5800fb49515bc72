import type { ComponentChildren } from 'preact';
import './Foot.css';

/** What is good to know of this picture, on one small line. */
export function Foot({ children }: { children: ComponentChildren[] }) {
  const parts = children.filter((part): part is string => typeof part === 'string' && part !== '');
  if (parts.length === 0) return null;
  return <p class="scenery-foot">{parts.join(' · ')}</p>;
}
