import type { Command } from '../../../core/desk';
import type { RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { meaningOf } from '../meaning';
import { meanings } from '../names';
import { commandOf } from '../commands';
import './Dock.css';

export interface DockProps {
  scene: RemoteScene;
  /** Without a connection nothing can be done. */
  off: boolean;
  onCommand: (command: Command) => void;
  onMore: () => void;
}

/** Everything within reach of a thumb. The large button says what it will do. */
export function Dock({ scene, off, onCommand, onMore }: DockProps) {
  const t = useT();
  const { phase, visibility, upcoming } = scene;
  const meaning = meaningOf(scene);
  const asked = visibility !== null && phase !== 'ended';
  const next = meaning === 'next' && upcoming && upcoming.kind !== 'content';
  return (
    <nav class="dock" aria-label={t('controls')}>
      <div class="dock-row">
        <Button icon="back" bare disabled={off || phase === 'lobby' || phase === 'ended'} onPress={() => onCommand({ do: 'previous' })}>
          {t('do.previous')}
        </Button>
        <Button icon={phase === 'open' ? 'lock' : 'unlock'} bare disabled={off || !asked} onPress={() => onCommand(commandOf('lock', scene))}>
          {phase === 'open' ? t('do.close') : t('do.open')}
        </Button>
        <Button icon={phase === 'revealed' ? 'hide' : 'eye'} bare disabled={off || !asked} onPress={() => onCommand(commandOf('reveal', scene))}>
          {phase === 'revealed' ? t('do.hide') : t('do.reveal')}
        </Button>
        <Button icon="again" bare disabled={off || !asked} onPress={() => onCommand({ do: 'again' })}>
          {t('do.again')}
        </Button>
        <Button icon="list" bare onPress={onMore}>
          {t('remote.more')}
        </Button>
      </div>
      <Button kind="primary" wide disabled={off || meaning === 'last' || meaning === 'none'} onPress={() => onCommand({ do: 'advance' })}>
        {next ? t('do.next.question') : t(meanings[meaning])}
      </Button>
    </nav>
  );
}
