import type { RemoteScene, Show } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { visibilities, visibilityMeanings } from '../names';
import { writes } from '../writes';
import { ReadingMode } from './ReadingMode';
import { Sheet } from './Sheet';
import type { Orders } from './useOrders';

const choices: readonly Show['visibility'][] = ['live', 'after', 'reveal', 'never'];

/** What is set for the question in front of the room: it holds from the next moment on. */
export function SettingsPanel({ scene, orders, onClose }: { scene: RemoteScene; orders: Orders; onClose: () => void }) {
  const t = useT();
  const { off, send, busy } = orders;
  return (
    <Dialog title={t('remote.settings')} onClose={onClose}>
      <h3 class="sheet-part">{t('remote.visibility')}</h3>
      <Sheet
        label={t('remote.visibility')}
        lines={choices.map((visibility) => {
          const command = { do: 'show', visibility } as const;
          return {
            name: visibility,
            does: t(visibilities[visibility]),
            means: t(visibilityMeanings[visibility]),
            pressed: scene.visibility === visibility,
            busy: busy(command),
            off,
            onPress: () => send(command),
          };
        })}
      />
      <h3 class="sheet-part">{t('remote.change.title')}</h3>
      <Sheet
        label={t('remote.change.title')}
        lines={[true, false].map((change) => {
          const command = { do: 'change', change } as const;
          return {
            name: `${change}`,
            does: t(change ? 'remote.change' : 'remote.fixed'),
            means: t(change ? 'remote.change.means' : 'remote.fixed.means'),
            pressed: scene.change === change,
            busy: busy(command),
            off,
            onPress: () => send(command),
          };
        })}
      />
      {writes(scene.question) && (
        <>
          <h3 class="sheet-part">{t('read.mode.title')}</h3>
          <ReadingMode scene={scene} orders={orders} />
        </>
      )}
    </Dialog>
  );
}
