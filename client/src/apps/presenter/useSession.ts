/** Who this browser is to the server: by what stood behind the # of the address, else by its cookie. */
import { useEffect, useState } from 'preact/hooks';
import { Api, type Session } from '../../core/api';

export interface Coming {
  /** Null as long as it is not known. */
  session: Session | null;
  /** Why it is not known. */
  failure: unknown;
}

/** Asked again whenever `tries` is another number. */
export function useSession(by: { link: string } | { pairing: string } | null, tries = 0): Coming {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const api = new Api();
    setFailure(null);
    (by ? api.comeIn(by) : api.session()).then(setSession, setFailure);
    // The secret is the same for as long as the page is there.
  }, [tries]);
  return { session, failure };
}
