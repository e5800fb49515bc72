import { useEffect, useState } from 'preact/hooks';
import { Api, type Pairing, type PairingRole } from '../../core/api';
import { useT } from '../../i18n';
import { Qr } from '../../ui/Qr';
import { Link } from './Link';
import { failureSentence } from './sentences';
import './Inviting.css';

/** What each of them is invited to. */
export const invitees = {
  moderator: 'invite.do.moderator',
  presenter: 'invite.do.presenter',
  remote: 'invite.do.remote',
} as const satisfies Record<PairingRole, string>;

const invitations = {
  moderator: 'invite.means.moderator',
  presenter: 'invite.means.presenter',
  remote: 'invite.means.remote',
} as const satisfies Record<PairingRole, string>;

/** A one-time link that gives somebody else a part in this room: to scan, or to copy. */
export function Inviting({ room, role, onOld }: { room: string; role: PairingRole; onOld: () => void }) {
  const t = useT();
  const [made, setMade] = useState<Pairing | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    new Api().pair(room, role).then((pairing) => gone || setMade(pairing), (error: unknown) => gone || setFailure(error));
    return () => {
      gone = true;
    };
  }, [room, role]);
  // One that is too old to be used does not stay in sight.
  useEffect(() => {
    if (!made) return;
    const timer = setTimeout(onOld, made.expires_in * 1000);
    return () => clearTimeout(timer);
  }, [made]);
  return (
    <div class="inviting">
      <p>{t(invitations[role])}</p>
      {failure ? <p role="alert">{failureSentence(t, failure)}</p> : null}
      {!failure && <div class="inviting-qr">{made && <Qr code={made.qr} label={t('invite.qr')} />}</div>}
      {made && <Link link={made.link} />}
      {made && <p class="inviting-note">{t('invite.once', { minutes: Math.round(made.expires_in / 60) })}</p>}
    </div>
  );
}
