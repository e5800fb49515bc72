/** The secret behind the # of the address, or null. It leaves the address at once, so that nobody reads or keeps it there. */
export function takeFragment(): string | null {
  const secret = location.hash.slice(1);
  if (secret === '') return null;
  history.replaceState(null, '', location.pathname);
  return secret;
}
