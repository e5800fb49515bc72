/** What stood behind the # of the address: why somebody comes. */
export type Arrival =
  | { by: 'invitation'; secret: string }
  | { by: 'link'; secret: string }
  /** Back from the organisation's own sign-in, which did not let them in. */
  | { by: 'failure'; code: string }
  /** To a part of the page. */
  | { by: 'part'; id: string }
  | { by: 'itself' };

export function arrival(fragment: string | null): Arrival {
  if (fragment === 'add' || fragment === 'teams') return { by: 'part', id: fragment };
  const [, name, value] = /^(invitation|link|failed)=(.+)$/.exec(fragment ?? '') ?? [];
  if (name === undefined || value === undefined) return { by: 'itself' };
  return name === 'failed' ? { by: 'failure', code: value } : { by: name as 'invitation' | 'link', secret: value };
}
