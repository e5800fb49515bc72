import { useState } from 'preact/hooks';
import { Accounts, roles, type Invited, type Role, type Team } from '../../core/accounts';
import { useT } from '../../i18n';
import { Choice, Field, Form, Ticks } from '../../ui/Form';
import { roleMeanings, roleNames } from './names';
import { useSending } from './useSending';

/** Make an account for somebody, who gets a link. */
export function AddPerson({ teams, onAdded }: { teams: readonly Team[]; onAdded: (added: Invited) => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('presenter');
  const [chosen, setChosen] = useState<string[]>([]);
  const { busy, trouble, send } = useSending();
  async function add(): Promise<void> {
    const done = await send(async () => onAdded(await new Accounts().add(login, name, role, chosen)));
    if (!done) return;
    setName('');
    setLogin('');
    setChosen([]);
  }
  return (
    <section class="account-part" aria-labelledby="add">
      <h2 id="add">{t('people.add')}</h2>
      <Form does={t('people.add.make')} busy={busy} trouble={trouble} onSend={() => void add()}>
        <Field label={t('account.name')} value={name} onValue={setName} autocomplete="off" most={100} />
        <Field label={t('account.login')} value={login} onValue={setLogin} autocomplete="off" most={254} />
        <Choice label={t('people.role')} value={role} options={roles.map((value) => ({ value, text: t(roleNames[value]) }))} onValue={setRole} />
        <p class="field-hint">{t(roleMeanings[role])}</p>
        {teams.length > 0 && <Ticks label={t('people.teams')} options={teams.map(({ id, name: text }) => ({ value: id, text }))} chosen={chosen} onChosen={setChosen} />}
      </Form>
    </section>
  );
}
