import { useEffect, useState } from 'preact/hooks';
import { Accounts } from '../../core/accounts';
import { useT } from '../../i18n';
import { Apart } from './Apart';

/** A page for who is known, to somebody who is not: where people have accounts they sign in, elsewhere they have a link. */
export function SignedOut({ api = new Accounts() }: { api?: Pick<Accounts, 'waysIn'> }) {
  const t = useT();
  const [accounts, setAccounts] = useState<boolean | null>(null);
  useEffect(() => {
    // Where this cannot be found out, both ways are told.
    api.waysIn().then((ways) => setAccounts(ways.accounts), () => setAccounts(false));
  }, []);
  const link = { href: '/account', text: t('gallery.sign_in') };
  if (accounts === null) return <Apart sentence={t('account.coming')} />;
  if (!accounts) return <Apart sentence={t('failed.unknown_caller')} link={link} />;
  return <Apart sentence={t('gallery.signed_out')} link={link} leads aside={t('gallery.signed_out.link')} />;
}
