import type { PairingRole } from '../../../core/api';
import type { RemoteScene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { LangSwitch } from '../LangSwitch';
import type { Panel } from './panels';
import { Sheet } from './Sheet';

export interface MorePanelProps {
  scene: RemoteScene;
  lang: Lang;
  /** Whom this device may invite. */
  invites: readonly PairingRole[];
  onLang: (lang: Lang) => void;
  onPanel: (panel: Panel) => void;
  onClose: () => void;
}

/** What is needed seldom. */
export function MorePanel({ scene, lang, invites, onLang, onPanel, onClose }: MorePanelProps) {
  const t = useT();
  const paced = scene.phase === 'paced';
  const lines: [Panel, string, boolean][] = [
    ['overview', t('remote.overview'), !paced],
    ['settings', t('remote.settings'), scene.visibility !== null],
    ['join', t('remote.join'), true],
    ['moderator', t('invite.do.moderator'), invites.includes('moderator')],
    ['presenter', t('invite.do.presenter'), invites.includes('presenter')],
    ['remote', t('invite.do.remote'), invites.includes('remote')],
    ['pace', t('remote.pace'), scene.phase === 'lobby'],
    ['end', t('do.end'), true],
  ];
  return (
    <Dialog title={t('remote.more')} onClose={onClose}>
      <Sheet lines={lines.filter(([, , there]) => there).map(([panel, does]) => ({ name: panel, does, onPress: () => onPanel(panel) }))} />
      <div class="sheet-foot">
        <LangSwitch lang={lang} onLang={onLang} />
      </div>
    </Dialog>
  );
}
