import { useEffect, useState } from 'preact/hooks';
import { Accounts } from '../../core/accounts';
import type { Session } from '../../core/api';
import { Speaks, translator, useT } from '../../i18n';
import { useLanguage } from '../../i18n/languages';
import { Apart } from '../presenter/Apart';
import { useTheme } from '../presenter/device';
import { Head } from '../presenter/Head';
import { failureSentence } from '../presenter/sentences';
import { useTitle } from '../presenter/useTitle';
import type { Arrival } from './arrival';
import { FirstAccount } from './FirstAccount';
import { Invitation } from './Invitation';
import { MyAccount } from './MyAccount';
import { People } from './People';
import { accountSentence, refusalSentence } from './sentences';
import { SignIn } from './SignIn';
import './Door.css';

/** Whoever comes to /account or /people, and what there is for them. */
export function Door({ people, arrival }: { people: boolean; arrival: Arrival }) {
  const [lang, setLang] = useLanguage('klankbord_lang');
  useTheme('auto');
  const t = translator(lang);
  const [session, setSession] = useState<Session | null>(null);
  useTitle(t(people ? 'people.title' : 'account.title'));
  return (
    <Speaks value={lang}>
      <Head lang={lang} onLang={setLang} at={people ? 'people' : 'account'} session={session} />
      <Room people={people} arrival={arrival} session={session} onSession={setSession} />
    </Speaks>
  );
}

interface RoomProps {
  people: boolean;
  arrival: Arrival;
  session: Session | null;
  onSession: (session: Session) => void;
}

function Room({ people, arrival, session, onSession }: RoomProps) {
  const t = useT();
  const [failure, setFailure] = useState<unknown>(null);
  const [invitation, setInvitation] = useState(arrival.by === 'invitation' ? arrival.secret : null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const accounts = new Accounts();
    setFailure(null);
    (arrival.by === 'link' && tries === 0 ? accounts.comeIn({ link: arrival.secret }) : accounts.session()).then(onSession, setFailure);
  }, [tries]);

  function enter(entered: Session): void {
    setInvitation(null);
    if (people) onSession(entered);
    else location.assign('/present');
  }

  if (failure !== null) {
    const link = arrival.by === 'link' && tries === 0;
    return <Apart sentence={link ? accountSentence(t, failure) : failureSentence(t, failure)} onRetry={() => setTries(tries + 1)} />;
  }
  if (session === null) return <Apart sentence={t('account.coming')} />;
  if (invitation !== null) {
    return (
      <main class="account">
        <Invitation secret={invitation} onIn={enter} />
      </main>
    );
  }
  if (people && session.may.includes('manage people')) return <People part={arrival.by === 'part' ? arrival.id : null} />;
  if (people && session.person !== null) return <Apart sentence={t('failed.needs_admin')} link={{ href: '/account', text: t('account.title') }} />;
  return (
    <main class="account">
      {session.person !== null ? (
        <MyAccount session={session} />
      ) : session.may.includes('make accounts') ? (
        <FirstAccount onIn={onSession} />
      ) : session.role === 'stranger' ? (
        <SignIn why={arrival.by === 'failure' ? refusalSentence(t, arrival.code) : null} onIn={enter} />
      ) : (
        <SignIn why={t(people ? 'account.guest.people' : 'account.guest.means')} onIn={enter} />
      )}
    </main>
  );
}
