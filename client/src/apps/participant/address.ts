/** Which room the address bar speaks of: `/12345678#guest`. */

export interface Address {
  /** The eight digits, or null on the page that asks for them. */
  code: string | null;
  /** What the QR code carries behind the `#`, where no server or log sees it. */
  guest: string | null;
}

const guestShape = /^#[A-Za-z0-9_-]{22,43}$/;

export function readAddress({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Address {
  return { code: /^\/(\d{8})$/.exec(pathname)?.[1] ?? null, guest: guestShape.test(hash) ? hash.slice(1) : null };
}

/** The digits in what someone typed or pasted, eight at most; of a link, those after its last slash. */
export function digitsOf(typed: string): string {
  const [path = ''] = typed.split('#');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\D/g, '').slice(0, 8);
}

/** 1234 5678, as it stands on the screen. */
export function grouped(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
}
