/** The secret behind the # of the address, or null. It leaves the address at once, so that nobody reads or keeps it there. */
export function takeFragment(): string | null {
  const secret = location.hash.slice(1);
  if (secret === '') return null;
  history.replaceState(null, '', location.pathname);
  return secret;
}

/** Calls `taken` with the secret of every link to this page that is opened while it is there: then only the # changes. */
export function onFragment(taken: (secret: string) => void): void {
  addEventListener('hashchange', () => {
    const secret = takeFragment();
    if (secret !== null) taken(secret);
  });
}
