import { useEffect, useState } from 'preact/hooks';
import { Api, type Pairing as Invitation } from '../../../core/api';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Qr } from '../../../ui/Qr';
import { failureSentence } from '../sentences';
import './Pairing.css';

/** Seconds that the code is in sight: long enough for a phone at hand, too short for the back row to try it. */
const inSight = 20;

export interface PairingProps {
  room: string;
  /** How many remotes are connected; one more means that the phone works. */
  remotes: number;
  onPaired: () => void;
  onClose: () => void;
}

/** A QR code that turns one phone into the remote of this room: shown when asked for, and not for long. */
export function Pairing({ room, remotes, onPaired, onClose }: PairingProps) {
  const t = useT();
  const [tries, setTries] = useState(0);
  const [atFirst] = useState(remotes);
  useEffect(() => {
    if (remotes > atFirst) onPaired();
  }, [remotes]);
  return (
    <Dialog title={t('do.pair')} onClose={onClose}>
      {tries === 0 ? (
        <div class="pairing-before">
          <p>{t('pair.private')}</p>
          <Button kind="primary" onPress={() => setTries(1)}>
            {t('pair.show')}
          </Button>
        </div>
      ) : (
        <Code key={tries} room={room} onAgain={() => setTries(tries + 1)} />
      )}
    </Dialog>
  );
}

function Code({ room, onAgain }: { room: string; onAgain: () => void }) {
  const t = useT();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [left, setLeft] = useState(inSight);
  useEffect(() => {
    let gone = false;
    new Api().pair(room).then((made) => gone || setInvitation(made), (error: unknown) => gone || setFailure(error));
    return () => {
      gone = true;
    };
  }, [room]);
  useEffect(() => {
    if (!invitation || left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [invitation, left]);
  if (failure) return <p role="alert">{failureSentence(t, failure)}</p>;
  if (left === 0) {
    return (
      <div class="pairing-before">
        <p role="alert">{t('pair.gone')}</p>
        <Button onPress={onAgain}>{t('pair.again')}</Button>
      </div>
    );
  }
  return (
    <div class="pairing">
      <div class="pairing-qr">{invitation && <Qr code={invitation.qr} label={t('pair.qr')} />}</div>
      <div class="pairing-words">
        <p>{t('pair.scan')}</p>
        <p class="pairing-note">{t('pair.once', { minutes: Math.round((invitation?.expires_in ?? 600) / 60) })}</p>
        <p class="pairing-note figures">{t('pair.seconds', { n: left })}</p>
      </div>
    </div>
  );
}
