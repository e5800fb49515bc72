import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { Orders } from './useOrders';
import './TimePanel.css';

const minutes = [1, 2, 3, 5];

/** How long the question is open from now; one press sets it. */
export function TimePanel({ orders, onClose }: { orders: Orders; onClose: () => void }) {
  const t = useT();
  const set = (seconds: number) => {
    orders.send({ do: 'timer', seconds });
    onClose();
  };
  return (
    <Dialog title={t('clock.title')} onClose={onClose}>
      <p class="timepanel-means">{t('clock.means')}</p>
      <div class="timepanel">
        {minutes.map((n) => (
          <Button key={n} wide disabled={orders.off} onPress={() => set(60 * n)}>
            {t('clock.minutes', { n })}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
