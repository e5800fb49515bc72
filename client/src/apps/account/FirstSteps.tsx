import { useEffect, useState } from 'preact/hooks';
import { Accounts } from '../../core/accounts';
import { useT } from '../../i18n';
import { Linked } from '../presenter/Linked';

const places = { add: '/people#add', teams: '/people#teams', decks: '/decks' };

/** What an admin can do who is the only one yet; nothing as soon as somebody else was let in. */
export function FirstSteps() {
  const t = useT();
  const [alone, setAlone] = useState(false);
  useEffect(() => {
    // Where it cannot be found out, nothing is said.
    new Accounts().people().then((people) => setAlone(people.length === 1), () => setAlone(false));
  }, []);
  if (!alone) return null;
  return (
    <p class="account-next">
      <Linked sentence={t('account.next')} to={places} />
    </p>
  );
}
