import { useState } from 'preact/hooks';
import { Accounts, type Team } from '../../core/accounts';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Field, Form } from '../../ui/Form';
import { useSending } from './useSending';

/** People in a team share their rooms and their archive. */
export function Teams({ teams, onChanged }: { teams: readonly Team[]; onChanged: () => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const { busy, trouble, send } = useSending();
  async function add(): Promise<void> {
    if (!(await send(() => new Accounts().addTeam(name)))) return;
    setName('');
    onChanged();
  }
  return (
    <section class="account-part" aria-labelledby="teams">
      <h2 id="teams">{t('people.teams')}</h2>
      <p class="account-lead">{t('people.teams.means')}</p>
      <ul>
        {teams.map((team) => (
          <OneTeam key={team.id} team={team} onChanged={onChanged} />
        ))}
      </ul>
      <Form kind="plain" does={t('people.team.make')} busy={busy} trouble={trouble} onSend={() => void add()}>
        <Field label={t('people.team.name')} value={name} onValue={setName} autocomplete="off" most={100} />
      </Form>
    </section>
  );
}

function OneTeam({ team, onChanged }: { team: Team; onChanged: () => void }) {
  const t = useT();
  const [name, setName] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const { busy, trouble, send } = useSending();
  async function done(work: () => Promise<unknown>): Promise<void> {
    if (!(await send(work))) return;
    setName(null);
    onChanged();
  }
  if (name !== null) {
    return (
      <li class="account-row">
        <Form kind="plain" does={t('people.keep')} busy={busy} trouble={trouble} onSend={() => void done(() => new Accounts().renameTeam(team.id, name))}>
          <Field label={t('people.team.name')} value={name} onValue={setName} autocomplete="off" most={100} />
        </Form>
      </li>
    );
  }
  return (
    <li class="account-row">
      <span class="account-what">{team.name}</span>
      <Button kind="quiet" onPress={() => setName(team.name)}>
        {t('people.team.rename')}
      </Button>
      {sure ? (
        <Button onPress={() => void done(() => new Accounts().forgetTeam(team.id))}>{t('people.team.sure')}</Button>
      ) : (
        <Button kind="quiet" onPress={() => setSure(true)}>
          {t('people.team.forget')}
        </Button>
      )}
      {trouble && <span role="alert">{trouble}</span>}
    </li>
  );
}
