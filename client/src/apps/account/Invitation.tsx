import { useEffect, useState } from 'preact/hooks';
import { Accounts, type Person } from '../../core/accounts';
import type { Session } from '../../core/api';
import { useT } from '../../i18n';
import { Form } from '../../ui/Form';
import { NewPassword } from './NewPassword';
import { Provider } from './Provider';
import { accountSentence } from './sentences';
import { useSending } from './useSending';

/** Somebody was let in, or lost their password: they choose one, or sign in at their organisation. */
export function Invitation({ secret, onIn }: { secret: string; onIn: (session: Session) => void }) {
  const t = useT();
  const [person, setPerson] = useState<Person | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [provider, setProvider] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const { busy, trouble, send } = useSending();
  useEffect(() => {
    const accounts = new Accounts();
    accounts.invited(secret).then(setPerson, setFailure);
    accounts.waysIn().then((ways) => setProvider(ways.provider), () => setProvider(null));
  }, [secret]);
  if (failure !== null) {
    const worthless = (failure as { code?: unknown }).code === 'worthless_link';
    return <h1>{worthless ? t('account.invitation.worthless') : accountSentence(t, failure)}</h1>;
  }
  if (person === null) return <p role="status">{t('account.coming')}</p>;
  const again = person.state !== 'invited';
  return (
    <>
      <h1>{t(again ? 'account.again' : 'account.welcome', { name: person.name })}</h1>
      {provider && !again && <Provider name={provider} invitation={secret} />}
      <Form does={t('account.come_in')} busy={busy} trouble={trouble} onSend={() => void send(async () => onIn(await new Accounts().accept(secret, password)))}>
        <NewPassword login={person.login} value={password} onValue={setPassword} />
      </Form>
    </>
  );
}
