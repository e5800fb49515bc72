import { useEffect, useState } from 'preact/hooks';
import { Accounts, scopes, type Scope, type Tokens as Found } from '../../core/accounts';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Field, Form, Ticks } from '../../ui/Form';
import { scopeNames } from './names';
import { Once } from './Once';
import { useSending } from './useSending';

/** Days; a program that is still needed then gets another token. */
const lasts = 90;

/** The tokens of one's programs. Offered is what one's own role reaches, for a token goes no further. */
export function Tokens() {
  const t = useT();
  const [{ tokens, scopes: offered }, setFound] = useState<Found>({ tokens: [], scopes: [] });
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Scope[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const { busy, trouble, send } = useSending();
  const look = () => new Accounts().tokens().then(setFound, () => setFound({ tokens: [], scopes: [] }));
  useEffect(() => void look(), []);
  async function make(): Promise<void> {
    const done = await send(async () => setMade(await new Accounts().makeToken(name, chosen, lasts)));
    if (!done) return;
    setName('');
    setChosen([]);
    void look();
  }
  return (
    <section class="account-part" aria-labelledby="tokens">
      <h2 id="tokens">{t('account.tokens')}</h2>
      <p class="account-lead">{t('account.tokens.means', { n: lasts })}</p>
      <ul>
        {tokens.map((token) => (
          <li key={token.id} class="account-row">
            <span class="account-what">
              {token.name}{' '}
              <span class="account-when">
                {token.scopes.map((scope) => t(scopeNames[scope])).join(', ')} · {t('account.token.until', { until: token.expires })} ·{' '}
                {token.used === null ? t('account.token.unused') : t('account.token.used', { used: token.used })}
              </span>
            </span>
            <Button kind="quiet" onPress={() => void send(async () => (await new Accounts().revoke(token.id), look()))}>
              {t('account.token.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {made !== null && <Once label={t('account.token.once')} secret={made} onGone={() => setMade(null)} />}
      <Form kind="plain" does={t('account.token.make')} busy={busy} trouble={trouble} onSend={() => void make()}>
        <Field label={t('account.token.name')} value={name} onValue={setName} autocomplete="off" most={100} />
        <Ticks needed label={t('account.token.scopes')} {...(offered.length < scopes.length && { hint: t('account.token.role') })} options={offered.map((value) => ({ value, text: t(scopeNames[value]) }))} chosen={chosen} onChosen={setChosen} />
      </Form>
    </section>
  );
}
