import { useT } from '../../i18n';
import { Field } from '../../ui/Form';

/** Characters; the server has the rule. */
const shortest = 15;

/** A password that is chosen now. Whoever keeps passwords for somebody learns for which login it is. */
export function NewPassword({ login, value, onValue }: { login: string; value: string; onValue: (value: string) => void }) {
  const t = useT();
  return (
    <>
      <input type="text" hidden readOnly value={login} autocomplete="username" />
      <Field label={t('account.password.new')} type="password" value={value} onValue={onValue} autocomplete="new-password" least={shortest} most={200} hint={t('account.password.hint', { n: shortest })} />
    </>
  );
}
