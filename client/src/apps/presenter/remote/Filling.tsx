import { useState } from 'preact/hooks';
import { Api } from '../../../core/api';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { failureSentence } from '../sentences';
import type { Orders } from './useOrders';
import './Filling.css';

/** In a rehearsal: a room of paper people answers, so that the pictures can be seen. */
export function Filling({ room, orders }: { room: string; orders: Orders }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const fill = () => {
    if (busy) return;
    setBusy(true);
    new Api()
      .fill(room)
      .then(
        (answers) => orders.tell({ says: t('remote.filled', { n: answers }) }),
        (error: unknown) => orders.tell({ says: failureSentence(t, error) }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <p class="filling">
      <Button disabled={orders.off} busy={busy} onPress={fill}>
        {t('remote.fill')}
      </Button>
    </p>
  );
}
