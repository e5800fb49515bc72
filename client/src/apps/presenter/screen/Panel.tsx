import type { RoomDetail } from '../../../core/api';
import type { Command } from '../../../core/desk';
import type { Scene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import { KeyHelp } from '../../../ui/KeyHelp';
import { EndPanel } from '../EndPanel';
import { SlideList } from '../SlideList';
import { Dialog } from '../../../ui/Dialog';
import { keyList } from './keys';
import { Pairing } from './Pairing';
import { VisibilityPanel } from './VisibilityPanel';
import './Panel.css';

export type PanelName = 'keys' | 'overview' | 'pair' | 'end' | 'visibility';

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
  onClose: () => void;
}

/** What opens in front of the picture, one at a time. */
export function Panel({ name, scene, detail, room, lang, letters, onLetters, onCommand, onClose }: PanelProps) {
  const t = useT();
  switch (name) {
    case 'keys':
      return (
        <KeyHelp lines={keyList.map(({ keys, does }) => ({ keys, does: t(does) }))} onClose={onClose}>
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
      return <Pairing room={room} onClose={onClose} />;
    case 'end':
      return <EndPanel onEnd={() => onCommand({ do: 'end' })} onClose={onClose} />;
    case 'visibility':
      return (
        <VisibilityPanel now={scene.visibility} onChoose={(visibility) => onCommand({ do: 'show', visibility })} onClose={onClose} />
      );
  }
}
