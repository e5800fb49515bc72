import type { RoomDetail } from '../../../core/api';
import type { Command } from '../../../core/desk';
import type { Scene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { KeyHelp } from '../../../ui/KeyHelp';
import { EndPanel } from '../EndPanel';
import { SlideList } from '../SlideList';
import { ChainPanel } from './ChainPanel';
import { ItemsPanel } from './ItemsPanel';
import { keyList } from './keys';
import { PacePanel } from './PacePanel';
import { Pairing } from './Pairing';
import type { PanelName } from './panels';
import { ProgressPanel } from './ProgressPanel';
import { RestartPanel } from './RestartPanel';
import { SettingsPanel } from './SettingsPanel';
import { TimerPanel } from './TimerPanel';
import './Panel.css';

export interface PanelProps {
  name: PanelName;
  scene: Scene;
  detail: RoomDetail | null;
  room: string;
  lang: Lang;
  letters: boolean;
  onLetters: (on: boolean) => void;
  /** Carries a command out and closes the panel. */
  onCommand: (command: Command) => void;
  /** Carries a command out; the panel stays for the next one. */
  onKeep: (command: Command) => void;
  onClose: () => void;
  /** A phone moved the room while its pairing was in sight. */
  onPaired: () => void;
}

/** What opens in front of the picture, one at a time. */
export function Panel({ name, scene, detail, room, lang, letters, onLetters, onCommand, onKeep, onClose, onPaired }: PanelProps) {
  const t = useT();
  switch (name) {
    case 'keys':
      return (
        <KeyHelp lines={keyList.filter(({ action }) => action !== 'samples' || scene.rehearsal).map(({ keys, does }) => ({ keys: keys.map((key) => (key === ' ' ? t('key.space') : key)), does: t(does) }))} onClose={onClose}>
          <label class="panel-switch">
            <input type="checkbox" checked={letters} onChange={(event) => onLetters(event.currentTarget.checked)} />
            {t('keys.letters')}
          </label>
        </KeyHelp>
      );
    case 'overview':
      return (
        <Dialog title={t('do.overview')} onClose={onClose}>
          <SlideList slides={detail?.outline ?? []} at={scene.at} lang={lang} onJump={(at) => onCommand({ do: 'jump', at })} />
        </Dialog>
      );
    case 'pair':
      return <Pairing room={room} remotes={scene.remotes} onPaired={onPaired} onClose={onClose} />;
    case 'end':
      return <EndPanel rehearsal={scene.rehearsal} onEnd={() => onCommand({ do: 'end' })} onClose={onClose} />;
    case 'settings':
      return <SettingsPanel scene={scene} onCommand={onKeep} onClose={onClose} />;
    case 'timer':
      return <TimerPanel running={scene.until !== null} extends={scene.until !== null || scene.phase === 'closed'} onCommand={onCommand} onClose={onClose} />;
    case 'restart':
      return <RestartPanel onChoose={(way) => onCommand({ do: way })} onClose={onClose} />;
    case 'items':
      return <ItemsPanel scene={scene} room={room} lang={lang} onCommand={onKeep} onClose={onClose} />;
    case 'chain':
      return <ChainPanel scene={scene} lang={lang} onCommand={onCommand} onClose={onClose} />;
    case 'pace':
      return <PacePanel paced={scene.phase === 'paced'} onUntil={(until) => onCommand({ do: 'pace', until })} onClose={onClose} />;
    case 'progress':
      return <ProgressPanel slides={detail?.outline ?? []} room={room} lang={lang} onClose={onClose} />;
  }
}
