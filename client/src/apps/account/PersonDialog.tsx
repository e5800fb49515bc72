import { useState } from 'preact/hooks';
import { Accounts, roles, type Invited, type Person, type Team } from '../../core/accounts';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Choice, Field, Form, Ticks } from '../../ui/Form';
import { roleMeanings, roleNames } from './names';
import { useSending } from './useSending';

export interface PersonDialogProps {
  person: Person;
  teams: readonly Team[];
  onInvited: (invited: Invited) => void;
  onClose: () => void;
}

/** What an admin decides about somebody. */
export function PersonDialog({ person, teams, onInvited, onClose }: PersonDialogProps) {
  const t = useT();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [chosen, setChosen] = useState(person.teams.map(({ id }) => id));
  const [sure, setSure] = useState(false);
  const { busy, trouble, send } = useSending();
  const accounts = new Accounts();
  const closing = async (work: () => Promise<unknown>) => void ((await send(work)) && onClose());
  const change = (state: Person['state']) => void closing(() => accounts.change(person.id, { name, role, state, teams: chosen }));
  return (
    <Dialog title={person.name} onClose={onClose}>
      <div class="person-dialog">
        <Form does={t('people.keep')} busy={busy} trouble={trouble} onSend={() => change(person.state)}>
          <Field label={t('account.name')} value={name} onValue={setName} autocomplete="off" most={100} />
          <Choice label={t('people.role')} value={role} options={roles.map((value) => ({ value, text: t(roleNames[value]) }))} onValue={setRole} />
          <p class="field-hint">{t(roleMeanings[role])}</p>
          {teams.length > 0 && <Ticks label={t('people.teams')} options={teams.map(({ id, name: text }) => ({ value: id, text }))} chosen={chosen} onChosen={setChosen} />}
        </Form>
        <p class="account-buttons">
          {person.state !== 'off' && <Button onPress={() => void closing(async () => onInvited(await accounts.invite(person.id)))}>{t('people.invite')}</Button>}
          {person.state === 'off' ? <Button onPress={() => change('active')}>{t('people.let_in')}</Button> : <Button onPress={() => change('off')}>{t('people.let_out')}</Button>}
          {!sure && (
            <Button kind="quiet" onPress={() => setSure(true)}>
              {t('people.forget')}
            </Button>
          )}
        </p>
        {sure && (
          <p class="account-buttons" role="alert">
            <span>{t('people.forget.means')}</span>
            <Button onPress={() => void closing(() => accounts.forget(person.id))}>{t('people.forget.sure')}</Button>
          </p>
        )}
      </div>
    </Dialog>
  );
}
