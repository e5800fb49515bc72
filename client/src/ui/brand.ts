/** Whose pages these are: what the server wrote in their head, where an operator gave a look of their own. */

export interface Brand {
  name: string;
  /** The address of the logo, for light paper. */
  logo: string | null;
  /** The address of the one for dark paper; without it the other stands on light paper of its own. */
  logoOnDark: string | null;
}

/** The look of this page; null where it is Klankbord's own. */
export function brandOf(head: ParentNode): Brand | null {
  const meta = head.querySelector<HTMLMetaElement>('meta[name=brand]');
  if (!meta) return null;
  const { logo = null, logoOnDark = null } = meta.dataset as { logo?: string; logoOnDark?: string };
  return { name: meta.content, logo, logoOnDark };
}
