import { useState } from 'preact/hooks';
import { useT, type Lang } from '../../../i18n';
import type { Choose } from '../../../i18n/languages';
import { Dialog } from '../../../ui/Dialog';
import { Languages } from '../../../ui/Languages';
import { Apart } from '../Apart';
import { verdictSentence } from '../sentences';
import { useDesk } from '../useDesk';
import { Answers } from './Answers';
import { Banners } from './Banners';
import { isRemote } from './isRemote';
import { Over } from './Over';
import { ReadingMode } from './ReadingMode';
import { Saying } from './Saying';
import { useFocusOn } from './useFocusOn';
import { useOrders } from './useOrders';
import './Moderator.css';

/** The seat of who reads along: the answers, and nothing that leads the room. */
export function Moderator({ room, lang, onLang }: { room: string; lang: Lang; onLang: Choose }) {
  const t = useT();
  const { scene, state, code, order } = useDesk(room, 'moderator');
  const [mode, setMode] = useState(false);
  const orders = useOrders(order, state !== 'joined');
  useFocusOn(`${scene?.phase === 'ended'}`);

  if (state === 'ended') return <Apart sentence={verdictSentence(t, code)} />;
  if (!scene || !isRemote(scene)) return <Apart sentence={state === 'waiting' ? t('remote.lost') : t('remote.coming')} />;
  return (
    <div class="remote">
      <Banners scene={scene} off={orders.off} />
      <header class="moderator-head">
        <p>{t('moderator.seat')}</p>
        <Languages lang={lang} onLang={onLang} />
      </header>
      {scene.phase === 'ended' ? <Over scene={scene} lang={lang} leads={false} /> : <Answers scene={scene} lang={lang} orders={orders} onMode={() => setMode(true)} />}
      <Saying orders={orders} />
      {mode && (
        <Dialog title={t('read.mode.title')} onClose={() => setMode(false)}>
          <ReadingMode scene={scene} orders={orders} />
        </Dialog>
      )}
    </div>
  );
}
