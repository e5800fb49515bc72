import { useEffect, useState } from 'preact/hooks';
import { Accounts, type Person, type SignedIn } from '../../core/accounts';
import type { Session } from '../../core/api';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { browserOf } from './browsers';
import { FirstSteps } from './FirstSteps';
import { Field, Form } from '../../ui/Form';
import { roleNames } from './names';
import { NewPassword } from './NewPassword';
import { Tokens } from './Tokens';
import { useSending } from './useSending';

/** One's own account: who one is here, where one is signed in, the password, and the tokens of one's programs. */
export function MyAccount({ session }: { session: Session }) {
  const t = useT();
  const [me, setMe] = useState<Person | null>(null);
  const { trouble, send } = useSending();
  useEffect(() => void new Accounts().account().then(setMe, () => setMe(null)), []);
  const out = () => void send(async () => (await new Accounts().goOut(), location.reload()));
  return (
    <>
      <h1>{session.person!.name}</h1>
      <p class="account-lead">
        {me && t(roleNames[me.role])}
        {me && me.teams.length > 0 && ` · ${me.teams.map(({ name }) => name).join(', ')}`}
      </p>
      {session.may.includes('manage people') && <FirstSteps />}
      <p>
        <Button onPress={out}>{t('account.sign_out')}</Button>
      </p>
      <p class="form-trouble" role="alert">
        {trouble}
      </p>
      <Browsers />
      {me?.password && <Password login={me.login} />}
      {session.may.includes('make tokens') && <Tokens />}
    </>
  );
}

function Browsers() {
  const t = useT();
  const [sessions, setSessions] = useState<SignedIn[]>([]);
  const { trouble, send } = useSending();
  const look = () => new Accounts().sessions().then(setSessions, () => setSessions([]));
  useEffect(() => void look(), []);
  const end = (id: string) => void send(async () => (await new Accounts().end(id), look()));
  const endAll = () => void send(async () => (await new Accounts().end(), location.reload()));
  return (
    <section class="account-part" aria-labelledby="browsers">
      <h2 id="browsers">{t('account.sessions')}</h2>
      <ul>
        {sessions.map(({ id, since, device, here }) => (
          <li key={id} class="account-row">
            <span class="account-what">
              {browserOf(device) ?? t('account.session.unknown')} <span class="account-when">{here ? t('account.session.here') : t('account.session.since', { since })}</span>
            </span>
            {!here && (
              <Button kind="quiet" onPress={() => end(id)}>
                {t('account.sign_out')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Button onPress={endAll}>{t('account.sign_out.all')}</Button>
      </p>
      <p class="form-trouble" role="alert">
        {trouble}
      </p>
    </section>
  );
}

function Password({ login }: { login: string }) {
  const t = useT();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { busy, trouble, send } = useSending();
  async function change(): Promise<void> {
    setDone(false);
    if (!(await send(() => new Accounts().changePassword(current, password)))) return;
    setDone(true);
    setCurrent('');
    setPassword('');
  }
  return (
    <section class="account-part" aria-labelledby="password">
      <h2 id="password">{t('account.password.change')}</h2>
      <Form kind="plain" does={t('account.password.change')} busy={busy} trouble={trouble} onSend={() => void change()}>
        <Field label={t('account.password.current')} type="password" value={current} onValue={setCurrent} autocomplete="current-password" />
        <NewPassword login={login} value={password} onValue={setPassword} />
      </Form>
      <p role="status">{done && t('account.password.changed')}</p>
    </section>
  );
}
