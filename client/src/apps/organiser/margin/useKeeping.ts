/** A form over something that others may change too: nothing typed is lost, and nobody overwrites what they did not see. */
import { useState } from 'preact/hooks';

export interface Keeping {
  /** Why it was not kept. */
  failure: string | null;
  /** It is another one than the form began with, and whoever writes was told so. */
  overtaken: boolean;
  /** Asks to keep it over the revision that was seen; says whether it was. */
  keep: (send: (rev: number) => Promise<string | null>) => Promise<boolean>;
}

/** `standing` is the revision that stands now, 0 where there is none. The form begins with what stands when it opens. */
export function useKeeping(standing: number): Keeping {
  const [seen] = useState(standing);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    failure,
    overtaken: failure !== null && standing !== seen,
    async keep(send) {
      // Whoever was told what stands now, and keeps theirs all the same, means to replace it.
      const why = await send(failure === null ? seen : standing);
      setFailure(why);
      return why === null;
    },
  };
}
