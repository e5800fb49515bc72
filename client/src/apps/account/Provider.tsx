import { Accounts } from '../../core/accounts';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { useSending } from './useSending';

/** The way to the organisation's own sign-in. */
export function Provider({ name, invitation }: { name: string; invitation: string | null }) {
  const t = useT();
  const { busy, trouble, send } = useSending();
  return (
    <div class="account-provider">
      <Button busy={busy} onPress={() => void send(async () => location.assign(await new Accounts().signIn(invitation)))}>
        {t('account.provider', { name })}
      </Button>
      <p class="form-trouble" role="alert">
        {trouble}
      </p>
      <p class="account-or">{t('account.or')}</p>
    </div>
  );
}
