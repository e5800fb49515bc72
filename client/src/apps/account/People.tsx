import { useEffect, useState } from 'preact/hooks';
import { Accounts, type Invited, type Person, type Team } from '../../core/accounts';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { AddPerson } from './AddPerson';
import { roleNames, stateNames } from './names';
import { Once } from './Once';
import { PersonDialog } from './PersonDialog';
import { accountSentence } from './sentences';
import { Teams } from './Teams';
import './People.css';

/** Everybody with an account, and the teams; for admins. `part` is what somebody came for. */
export function People({ part }: { part: string | null }) {
  const t = useT();
  const [people, setPeople] = useState<Person[] | null>(null);
  const [teams, setTeams] = useState<Team[]>([]);
  const [invited, setInvited] = useState<Invited | null>(null);
  const [changing, setChanging] = useState<Person | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  async function look(): Promise<void> {
    const accounts = new Accounts();
    const [everybody, every] = await Promise.all([accounts.people(), accounts.teams()]);
    setPeople(everybody);
    setTeams(every);
  }
  useEffect(() => void look().then(() => part !== null && document.getElementById(part)?.scrollIntoView(), setTrouble), []);
  return (
    <main class="people">
      <h1>{t('people.title')}</h1>
      {trouble !== null && (
        <p class="form-trouble" role="alert">
          {accountSentence(t, trouble)}
        </p>
      )}
      {invited && <Once label={t('people.link', { name: invited.person.name })} secret={invited.link} onGone={() => setInvited(null)} />}
      <ul class="people-list">
        {people?.map((person) => (
          <li key={person.id} class="person" data-state={person.state}>
            <span class="person-name">{person.name}</span>
            <span class="person-login">{person.login}</span>
            <span class="person-role">
              {t(roleNames[person.role])}
              {person.teams.length > 0 && ` · ${person.teams.map(({ name }) => name).join(', ')}`}
              {person.state !== 'active' && (
                <>
                  {' · '}
                  <strong class="person-state">{t(stateNames[person.state])}</strong>
                </>
              )}
            </span>
            <Button opens onPress={() => setChanging(person)}>
              {t('people.change')} <span class="unseen">{person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <AddPerson
        teams={teams}
        onAdded={(added) => {
          setInvited(added);
          scrollTo({ top: 0 });
          void look().catch(setTrouble);
        }}
      />
      <Teams teams={teams} onChanged={() => void look().catch(setTrouble)} />
      {changing && (
        <PersonDialog
          person={changing}
          teams={teams}
          onInvited={setInvited}
          onClose={() => {
            setChanging(null);
            void look().catch(setTrouble);
          }}
        />
      )}
    </main>
  );
}
