import { useCalm } from './calm';

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
  const said = useCalm(children, every);
  return (
    <p class={shown ? undefined : 'unseen'} role="status">
      {said}
    </p>
  );
}
