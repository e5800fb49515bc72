import type { RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { lensNames } from '../../../questions/cloud/lenses';
import { Button } from '../../../ui/Button';
import { lookCommand } from '../looking';
import type { Orders } from './useOrders';
import './LookStrip.css';

/** How the wall shows the words, and the next leaf of it or another place for all, under the thumb. */
export function LookStrip({ scene, orders: { off, send, busy }, onPanel }: { scene: RemoteScene; orders: Orders; onPanel: (panel: 'lens') => void }) {
  const t = useT();
  const { lens } = scene;
  if (!lens) return null;
  const arrange = lookCommand('arrange', scene);
  const back = lookCommand('leafBack', scene);
  const on = lookCommand('leafOn', scene);
  return (
    <div class="lookstrip">
      <button type="button" class="lookstrip-lens" aria-haspopup="dialog" onClick={() => onPanel('lens')}>
        <span class="lookstrip-label">{t('look.as')}</span> {t(lensNames[lens.name])}
        {on && <span class="lookstrip-leaf"> · {t('lens.leaf', { leaf: lens.leaf + 1, leaves: lens.leaves })}</span>}
      </button>
      {arrange && (
        <Button icon="arrange" disabled={off} busy={busy(arrange)} onPress={() => send(arrange)}>
          {t('look.arrange')}
        </Button>
      )}
      {back && on && (
        <>
          <Button icon="up" bare disabled={off} busy={busy(back)} onPress={() => send(back)}>
            {t('look.back')}
          </Button>
          <Button icon="down" bare disabled={off} busy={busy(on)} onPress={() => send(on)}>
            {t('look.on')}
          </Button>
        </>
      )}
    </div>
  );
}
