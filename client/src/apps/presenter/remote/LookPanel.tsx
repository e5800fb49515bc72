import type { RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { lenses, lensNames, wordsThrough } from '../../../questions/cloud/lenses';
import { Dialog } from '../../../ui/Dialog';
import { Sheet } from './Sheet';
import type { Orders } from './useOrders';

const meanings = {
  cloud: 'look.cloud.means',
  list: 'look.list.means',
  once: 'look.once.means',
  grouped: 'look.grouped.means',
} as const;

/** The ways to look at the words on the wall, each with how many there are to see. */
export function LookPanel({ scene: { lens, earlier }, orders, onClose }: { scene: RemoteScene; orders: Orders; onClose: () => void }) {
  const t = useT();
  const { off, send, busy } = orders;
  if (!lens) return null;
  return (
    <Dialog title={t('look.title')} onClose={onClose}>
      <Sheet
        label={t('look.title')}
        lines={lenses.map((name) => {
          const command = { do: 'look', lens: name } as const;
          return {
            name,
            does: t(lensNames[name]),
            means: t(meanings[name], { n: wordsThrough(name, lens) }),
            pressed: lens.name === name && earlier.length === 0,
            busy: busy(command),
            off,
            onPress: () => {
              send(command);
              onClose();
            },
          };
        })}
      />
    </Dialog>
  );
}
