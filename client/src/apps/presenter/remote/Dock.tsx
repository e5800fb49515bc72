import type { Command } from '../../../core/desk';
import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon, type IconName } from '../../../ui/Icon';
import { commandOf } from '../commands';
import { meaningOf } from '../meaning';
import { meanings } from '../names';
import './Dock.css';

export interface DockProps {
  scene: RemoteScene;
  lang: Lang;
  /** Without a connection nothing can be done. */
  off: boolean;
  onCommand: (command: Command) => void;
  onMore: () => void;
  onEnd: () => void;
}

/** Everything within reach of a thumb. The large button says what it will do. */
export function Dock({ scene, lang, off, onCommand, onMore, onEnd }: DockProps) {
  const t = useT();
  const { phase, visibility, upcoming } = scene;
  const over = phase === 'ended';
  const asked = visibility !== null && !over;
  return (
    <nav class="dock" aria-label={t('controls')}>
      {upcoming && !over && <Upcoming {...say(upcoming.prompt, lang)} />}
      <div class="dock-row">
        <DockButton icon="back" off={off || phase === 'lobby' || over} onPress={() => onCommand({ do: 'previous' })}>
          {t('do.previous')}
        </DockButton>
        <DockButton icon={phase === 'open' ? 'lock' : 'unlock'} off={off || !asked} onPress={() => onCommand(commandOf('lock', scene))}>
          {phase === 'open' ? t('remote.close') : t('remote.open')}
        </DockButton>
        <DockButton icon={phase === 'revealed' ? 'hide' : 'eye'} off={off || !asked} onPress={() => onCommand(commandOf('reveal', scene))}>
          {phase === 'revealed' ? t('remote.hide') : t('remote.show')}
        </DockButton>
        <DockButton icon="again" off={off || !asked} onPress={() => onCommand({ do: 'again' })}>
          {t('remote.again')}
        </DockButton>
        <DockButton icon="list" off={false} onPress={onMore}>
          {t('remote.more')}
        </DockButton>
      </div>
      <Main scene={scene} off={off} onAdvance={() => onCommand({ do: 'advance' })} onEnd={onEnd} />
    </nav>
  );
}

/** The large button. After the last slide what is left is to end the room, which is asked first. */
function Main({ scene, off, onAdvance, onEnd }: { scene: RemoteScene; off: boolean; onAdvance: () => void; onEnd: () => void }) {
  const t = useT();
  const meaning = meaningOf(scene);
  if (meaning === 'last') {
    return (
      <Button wide disabled={off} onPress={onEnd}>
        {t('do.end')}
      </Button>
    );
  }
  const question = meaning === 'next' && scene.upcoming && scene.upcoming.kind !== 'content';
  return (
    <Button kind="primary" wide disabled={off || meaning === 'paced' || meaning === 'none'} onPress={onAdvance}>
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

function DockButton({ icon, off, onPress, children }: { icon: IconName; off: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" class="dock-button" aria-disabled={off || undefined} onClick={off ? undefined : onPress}>
      <Icon name={icon} />
      {children}
    </button>
  );
}
