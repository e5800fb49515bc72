import { useEffect, useState } from 'preact/hooks';
import { Accounts, type WaysIn } from '../../core/accounts';
import type { Session } from '../../core/api';
import { useT } from '../../i18n';
import { Field, Form } from '../../ui/Form';
import { Provider } from './Provider';
import { useSending } from './useSending';

/** Come in, with a password or at one's own organisation. `why` says what went wrong before. */
export function SignIn({ why, onIn }: { why: string | null; onIn: (session: Session) => void }) {
  const t = useT();
  const [ways, setWays] = useState<WaysIn | null>(null);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { busy, trouble, send } = useSending();
  useEffect(() => {
    // Where this cannot be found out, the form still works.
    new Accounts().waysIn().then(setWays, () => setWays({ accounts: true, provider: null }));
  }, []);
  if (ways?.accounts === false) {
    return (
      <>
        <h1>{t('account.nobody')}</h1>
        <p class="account-lead">{t('account.nobody.how')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t('account.sign_in')}</h1>
      {why && (
        <p class="account-why" role="alert">
          {why}
        </p>
      )}
      {ways?.provider && <Provider name={ways.provider} invitation={null} />}
      <Form does={t('account.sign_in')} busy={busy} trouble={trouble} onSend={() => void send(async () => onIn(await new Accounts().comeIn({ login, password })))}>
        <Field label={t('account.login')} value={login} onValue={setLogin} autocomplete="username" />
        <Field label={t('account.password')} type="password" value={password} onValue={setPassword} autocomplete="current-password" />
      </Form>
      <p class="account-aside">{t('account.lost')}</p>
    </>
  );
}
