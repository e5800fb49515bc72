import type { RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { modeMeanings, modeNames, modes } from './modes';
import { Sheet } from './Sheet';
import type { Orders } from './useOrders';

/** Which answers wait until somebody has read them. */
export function ReadingMode({ scene, orders: { off, send, busy } }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  return (
    <Sheet
      label={t('read.mode.title')}
      lines={modes.map((moderation) => {
        const command = { do: 'moderate', moderation } as const;
        return {
          name: moderation,
          does: t(modeNames[moderation]),
          means: t(modeMeanings[moderation]),
          pressed: scene.moderation === moderation,
          busy: busy(command),
          off,
          onPress: () => send(command),
        };
      })}
    />
  );
}
