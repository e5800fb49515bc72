import type { RoomDetail } from '../../../core/api';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { Qr } from '../../../ui/Qr';
import { breakable, groups } from '../../../ui/Strip';
import { addressOf } from '../useRoom';
import './JoinPanel.css';

/** How to come in, for who stands beside the presenter. */
export function JoinPanel({ detail, code, onClose }: { detail: RoomDetail | null; code: string; onClose: () => void }) {
  const t = useT();
  const address = addressOf(detail);
  return (
    <Dialog title={t('remote.join')} onClose={onClose}>
      <div class="joining">
        <div class="joining-qr">{detail && <Qr code={detail.qr} label={t('strip.qr', { address })} />}</div>
        <p>
          {t('strip.join')} <strong>{breakable(address)}</strong> {t('strip.code')}
        </p>
        <p class="joining-code figures">
          {groups(code).map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </p>
      </div>
    </Dialog>
  );
}
