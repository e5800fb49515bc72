import { useState } from 'preact/hooks';
import { Accounts } from '../../core/accounts';
import type { Session } from '../../core/api';
import { useT } from '../../i18n';
import { Field, Form } from '../../ui/Form';
import { NewPassword } from './NewPassword';
import { useSending } from './useSending';

/** The owner of a server on which nobody has an account makes the first one. */
export function FirstAccount({ onIn }: { onIn: (session: Session) => void }) {
  const t = useT();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, trouble, send } = useSending();
  return (
    <>
      <h1>{t('account.first')}</h1>
      <p class="account-lead">{t('account.first.means')}</p>
      <Form does={t('account.first.make')} busy={busy} trouble={trouble} onSend={() => void send(async () => onIn(await new Accounts().begin(login, name, password)))}>
        <Field label={t('account.login')} value={login} onValue={setLogin} autocomplete="username" most={254} />
        <Field label={t('account.name')} value={name} onValue={setName} autocomplete="name" most={100} />
        <NewPassword login={login} value={password} onValue={setPassword} />
      </Form>
    </>
  );
}
