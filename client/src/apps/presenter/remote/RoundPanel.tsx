import type { RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { Sheet, type SheetLine } from './Sheet';
import type { Orders } from './useOrders';

/** The question once more, what came of it taken back, and its rounds side by side. */
export function RoundPanel({ scene, orders, onClose }: { scene: RemoteScene; orders: Orders; onClose: () => void }) {
  const t = useT();
  const { undo, rounds, compared } = scene;
  const press = (command: { do: 'again' | 'reset' | 'undo' | 'compare' }, says?: string, back = false) => () => {
    orders.send(command, says === undefined ? undefined : { says, ...(back && { undo: [{ do: 'undo' }] }) });
    onClose();
  };
  const lines: (SheetLine | null)[] = [
    rounds > 1
      ? { name: 'compare', does: t(compared ? 'round.alone' : 'round.compare'), means: t('round.compare.means', { n: rounds }), onPress: press({ do: 'compare' }) }
      : null,
    undo && { name: 'undo', does: t(undo === 'again' ? 'round.undo.again' : 'round.undo.reset'), means: t('round.undo.means'), onPress: press({ do: 'undo' }, t('round.undone')) },
    { name: 'again', does: t('round.again'), means: t('round.again.means'), onPress: press({ do: 'again' }, t('round.begun'), true) },
    { name: 'reset', does: t('round.reset'), means: t('round.reset.means'), onPress: press({ do: 'reset' }, t('round.begun'), true) },
  ];
  return (
    <Dialog title={t('round.title')} onClose={onClose}>
      <Sheet lines={lines.filter((line) => line !== null).map((line) => ({ ...line, off: orders.off }))} />
    </Dialog>
  );
}
