/**
 * What few phones need. Each is a file of its own, as the kinds of question are: the server puts it into a page that needs
 * it at once, and into no other, where it comes when somebody wants it.
 */
const files = {
  entry: () => import('./rare/entry'),
  own: () => import('./rare/own'),
  paced: () => import('./rare/paced'),
  reasons: () => import('./rare/reasons'),
};

type Files = typeof files;

/** Each is named in its file as it is here. */
type Rare = { [K in keyof Files]: Awaited<ReturnType<Files[K]>> extends Record<K, infer Part> ? Part : never };

/** They stand among the kinds of question, whose files are made in the same way. */
const here = () => globalThis.kinds as unknown as Partial<Rare>;

export function isRare(name: string): name is keyof Rare {
  return name in files;
}

/** The part of this name; null while it is not here. */
export function rare<K extends keyof Rare>(name: K): Rare[K] | null {
  return here()[name] ?? null;
}

/** Gets a part that is not here yet. Throws when it cannot be had. */
export async function getRare(name: keyof Rare): Promise<void> {
  Object.assign(here(), await files[name]());
}
