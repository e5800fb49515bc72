import { useState } from 'preact/hooks';
import type { PairingRole, RoomDetail } from '../../../core/api';
import type { Command } from '../../../core/desk';
import type { RemoteScene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import type { Choose } from '../../../i18n/languages';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { backTo } from '../back';
import { EndPanel } from '../EndPanel';
import { invitees, Inviting } from '../Inviting';
import { SlideList } from '../SlideList';
import { SurePanel } from '../SurePanel';
import { Answers } from './Answers';
import { Banners } from './Banners';
import { Dock } from './Dock';
import { Filling } from './Filling';
import { JoinPanel } from './JoinPanel';
import { LookPanel } from './LookPanel';
import { MorePanel } from './MorePanel';
import { Over } from './Over';
import type { Panel } from './panels';
import { Paper } from './Paper';
import { Progress } from './Progress';
import { ReadingMode } from './ReadingMode';
import { RoundPanel } from './RoundPanel';
import { Saying } from './Saying';
import { SettingsPanel } from './SettingsPanel';
import { TimePanel } from './TimePanel';
import { useFocusOn } from './useFocusOn';
import type { Orders } from './useOrders';

export interface DeskPageProps {
  room: string;
  scene: RemoteScene;
  /** Null until it is known. */
  detail: RoomDetail | null;
  orders: Orders;
  /** Whom this device may invite. */
  invites: readonly PairingRole[];
  /** Whether this device may open the decks. */
  decks: boolean;
  /** Whether it may read the archive. */
  archive: boolean;
  lang: Lang;
  onLang: Choose;
}

/** The presenter's own phone: what is going on, what to say about it, and one large button. */
export function DeskPage({ room, scene, detail, orders, invites, decks, archive, lang, onLang }: DeskPageProps) {
  const t = useT();
  const [reading, setReading] = useState(false);
  useFocusOn(`${reading} ${scene.phase === 'ended'}`);
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  const carry = (command: Command) => {
    orders.send(command);
    close();
  };
  const slides = detail?.outline ?? [];
  return (
    <div class="remote">
      <Banners scene={scene} off={orders.off} />
      {scene.phase === 'ended' ? (
        <Over scene={scene} lang={lang} leads decks={decks} back={archive ? backTo(room, scene) : null} />
      ) : reading ? (
        <>
          <Answers scene={scene} lang={lang} orders={orders} onMode={() => setPanel('reading')} />
          <Saying orders={orders} />
          <div class="answers-foot">
            <Button wide onPress={() => setReading(false)}>
              {t('read.back')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Paper scene={scene} lang={lang}>
            {scene.rehearsal && (scene.visibility !== null || scene.phase === 'paced') && <Filling room={room} orders={orders} />}
            {scene.phase === 'paced' && <Progress scene={scene} slides={slides} lang={lang} />}
          </Paper>
          <Saying orders={orders} />
          <Dock scene={scene} lang={lang} orders={orders} onPanel={setPanel} onRead={() => setReading(true)} />
        </>
      )}
      {panel === 'time' && <TimePanel orders={orders} onClose={close} />}
      {panel === 'lens' && <LookPanel scene={scene} orders={orders} onClose={close} />}
      {panel === 'round' && <RoundPanel scene={scene} orders={orders} onClose={close} />}
      {panel === 'more' && <MorePanel scene={scene} lang={lang} invites={invites} onLang={onLang} onPanel={setPanel} onClose={close} />}
      {panel === 'settings' && <SettingsPanel scene={scene} orders={orders} onClose={close} />}
      {panel === 'join' && <JoinPanel detail={detail} code={scene.code} onClose={close} />}
      {panel === 'end' && <EndPanel rehearsal={scene.rehearsal} onEnd={() => carry({ do: 'end' })} onClose={close} />}
      {panel === 'reading' && (
        <Dialog title={t('read.mode.title')} onClose={close}>
          <ReadingMode scene={scene} orders={orders} />
        </Dialog>
      )}
      {panel === 'overview' && (
        <Dialog title={t('do.overview')} onClose={close}>
          <SlideList slides={slides} at={scene.at} lang={lang} onJump={(at) => carry({ do: 'jump', at })} />
        </Dialog>
      )}
      {(panel === 'moderator' || panel === 'presenter' || panel === 'remote') && (
        <Dialog title={t(invitees[panel])} onClose={close}>
          <Inviting room={room} role={panel} onOld={close} />
        </Dialog>
      )}
      {panel === 'pace' && (
        <SurePanel title={t('remote.pace.sure')} means={t('remote.pace.means')} does={t('remote.pace.start')} onSure={() => carry({ do: 'pace', until: null })} onClose={close} />
      )}
      {panel === 'look' && <SurePanel title={t('remote.look.sure')} means={t('remote.look.means')} does={t('remote.look')} onSure={() => carry({ do: 'close' })} onClose={close} />}
    </div>
  );
}
