import { useEffect, useState } from 'preact/hooks';
import { Api, type Pairing as Invitation } from '../../../core/api';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { Qr } from '../../../ui/Qr';
import { failureSentence } from '../sentences';
import './Pairing.css';

/** A QR code that turns one phone into the remote of this room. */
export function Pairing({ room, onClose }: { room: string; onClose: () => void }) {
  const t = useT();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    new Api().pair(room).then((made) => gone || setInvitation(made), (error: unknown) => gone || setFailure(error));
    return () => {
      gone = true;
    };
  }, [room]);
  // One that is too old to be used does not stay in sight.
  useEffect(() => {
    if (!invitation) return;
    const timer = setTimeout(onClose, invitation.expires_in * 1000);
    return () => clearTimeout(timer);
  }, [invitation]);
  return (
    <Dialog title={t('do.pair')} onClose={onClose}>
      <div class="pairing">
        <div class="pairing-qr">{invitation && <Qr code={invitation.qr} label={t('pair.qr')} />}</div>
        <div class="pairing-words">
          {failure ? (
            <p role="alert">{failureSentence(t, failure)}</p>
          ) : (
            <>
              <p>{t('pair.scan')}</p>
              <p class="pairing-note">{t('pair.once', Math.round((invitation?.expires_in ?? 600) / 60))}</p>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
