import { useState } from 'preact/hooks';
import { ApiError } from '../../../core/api';
import type { Command } from '../../../core/desk';
import type { RemoteScene, Scene } from '../../../core/protocol';
import { Speaks, translator, useT, type Lang } from '../../../i18n';
import { Banner } from '../../../ui/Banner';
import { Toast } from '../../../ui/Toast';
import { Apart } from '../Apart';
import { useLanguage, useTheme } from '../device';
import { EndPanel } from '../EndPanel';
import { singlePresses } from '../presses';
import { failureSentence, outcomeSentence, verdictSentence } from '../sentences';
import { useDesk } from '../useDesk';
import { useRoom } from '../useRoom';
import { useSession } from '../useSession';
import { Dock } from './Dock';
import { MorePanel } from './MorePanel';
import { Paper } from './Paper';
import './Remote.css';

/** The presenter's own phone: what is going on, what to say about it, and one large button. */
export function Remote({ pairing }: { pairing: string | null }) {
  const [lang, setLang] = useLanguage('presenter');
  useTheme('auto');
  const t = translator(lang);
  const { session, failure } = useSession(pairing === null ? null : { pairing });
  const room = session?.role === 'remote' ? session.room : null;
  return (
    <Speaks value={lang}>
      {room !== null ? (
        <Desk room={room} lang={lang} onLang={setLang} />
      ) : (
        <Apart sentence={failure ? pairingSentence(t, failure) : session ? t('remote.unpaired') : t('remote.coming')} />
      )}
    </Speaks>
  );
}

function Desk({ room, lang, onLang }: { room: string; lang: Lang; onLang: (lang: Lang) => void }) {
  const t = useT();
  const { scene, state, code, order } = useDesk(room, 'remote');
  const detail = useRoom(room, state === 'joined');
  const [panel, setPanel] = useState<'more' | 'end' | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const [counts] = useState(() => singlePresses());

  async function send(command: Command): Promise<void> {
    if (command.do === 'advance' && !counts()) return;
    setPanel(null);
    setToast(null);
    const sentence = outcomeSentence(t, await order(command));
    if (sentence !== null) setToast(sentence);
  }

  if (state === 'ended') return <Apart sentence={verdictSentence(t, code)} />;
  if (!scene || !isRemote(scene)) return <Apart sentence={state === 'waiting' ? t('remote.lost') : t('remote.coming')} />;
  return (
    <div class="remote">
      <Banner icon="offline">{state === 'joined' ? null : t('remote.lost')}</Banner>
      <Paper scene={scene} lang={lang} off={state !== 'joined'} onCommand={(command) => void send(command)} />
      <Dock
        scene={scene}
        lang={lang}
        off={state !== 'joined'}
        onCommand={(command) => void send(command)}
        onMore={() => setPanel('more')}
        onEnd={() => setPanel('end')}
      />
      {panel === 'more' && (
        <MorePanel
          scene={scene}
          slides={detail?.outline ?? []}
          lang={lang}
          onLang={onLang}
          onCommand={(command) => void send(command)}
          onEnd={() => setPanel('end')}
          onClose={() => setPanel(null)}
        />
      )}
      {panel === 'end' && <EndPanel onEnd={() => void send({ do: 'end' })} onClose={() => setPanel(null)} />}
      <Toast message={toast} onGone={() => setToast(null)} stays={5_000} />
    </div>
  );
}

/** Only a remote is sent notes; nothing else would show them. */
function isRemote(scene: Scene | RemoteScene): scene is RemoteScene {
  return 'notes' in scene;
}

function pairingSentence(t: ReturnType<typeof translator>, failure: unknown): string {
  const worthless = failure instanceof ApiError && failure.code === 'worthless_link';
  return worthless ? t('failed.worthless_pairing') : failureSentence(t, failure);
}
