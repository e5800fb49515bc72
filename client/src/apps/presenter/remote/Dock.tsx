import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { commandOf } from '../commands';
import { meaningOf } from '../meaning';
import { meanings } from '../names';
import { writes } from '../writes';
import { DockButton } from './DockButton';
import { LookStrip } from './LookStrip';
import type { Panel } from './panels';
import { TimeStrip } from './TimeStrip';
import type { Orders } from './useOrders';
import './Dock.css';

export interface DockProps {
  scene: RemoteScene;
  lang: Lang;
  orders: Orders;
  onPanel: (panel: Panel) => void;
  onRead: () => void;
}

/** Everything within reach of a thumb. The large button says what it will do. */
export function Dock({ scene, lang, orders, onPanel, onRead }: DockProps) {
  const t = useT();
  const { phase, visibility, upcoming, held, black, question } = scene;
  const asked = visibility !== null;
  const lock = commandOf('lock', scene);
  const reveal = commandOf('reveal', scene);
  const { off, send, busy } = orders;
  return (
    <nav class="dock" aria-label={t('controls')}>
      <TimeStrip scene={scene} orders={orders} />
      <LookStrip scene={scene} orders={orders} onPanel={onPanel} />
      {upcoming && <Upcoming {...say(upcoming.prompt, lang)} />}
      <div class="dock-row">
        <DockButton icon="back" off={off || phase === 'lobby' || phase === 'paced'} busy={busy({ do: 'previous' })} onPress={() => send({ do: 'previous' })}>
          {t('do.previous')}
        </DockButton>
        <DockButton icon={phase === 'open' ? 'lock' : 'unlock'} off={off || !asked} busy={busy(lock)} onPress={() => send(lock)}>
          {phase === 'open' ? t('remote.close') : t('remote.open')}
        </DockButton>
        <DockButton icon={phase === 'revealed' ? 'hide' : 'eye'} off={off || !asked} busy={busy(reveal)} onPress={() => send(reveal)}>
          {phase === 'revealed' ? t('remote.hide') : t('remote.show')}
        </DockButton>
        <DockButton icon="black" off={off} busy={busy({ do: 'black' })} pressed={black} onPress={() => send({ do: 'black' })}>
          {t('remote.black')}
        </DockButton>
        <DockButton icon="time" off={off || !asked} onPress={() => onPanel('time')}>
          {t('remote.time')}
        </DockButton>
        <DockButton icon="read" off={!writes(question)} badge={held > 0 ? { count: held, says: t('remote.held', { n: held }) } : null} onPress={onRead}>
          {t('remote.read')}
        </DockButton>
        <DockButton icon="again" off={off || !asked} onPress={() => onPanel('round')}>
          {t('remote.round')}
        </DockButton>
        <DockButton icon="list" off={false} onPress={() => onPanel('more')}>
          {t('remote.more')}
        </DockButton>
      </div>
      <Main scene={scene} orders={orders} onPanel={onPanel} />
    </nav>
  );
}

/** The large button. What cannot be taken back (the end, and closing what everybody fills in alone) is asked first. */
function Main({ scene, orders: { off, send, busy }, onPanel }: { scene: RemoteScene; orders: Orders; onPanel: (panel: Panel) => void }) {
  const t = useT();
  const meaning = meaningOf(scene);
  if (meaning === 'last' || meaning === 'paced') {
    return (
      <Button wide disabled={off} onPress={() => onPanel(meaning === 'last' ? 'end' : 'look')}>
        {t(meaning === 'last' ? 'do.end' : 'remote.look')}
      </Button>
    );
  }
  const question = meaning === 'next' && scene.upcoming && scene.upcoming.kind !== 'content';
  return (
    <Button kind="primary" wide disabled={off || meaning === 'none'} busy={busy({ do: 'advance' })} onPress={() => send({ do: 'advance' })}>
      {question ? t('do.next.question') : t(meanings[meaning])}
    </Button>
  );
}

function Upcoming({ text, lang }: { text: string; lang: string }) {
  const t = useT();
  return (
    <p class="dock-next">
      <span class="dock-label">{t('remote.next')}</span> <span lang={lang}>{text}</span>
    </p>
  );
}
