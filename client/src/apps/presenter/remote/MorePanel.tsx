import type { PairingRole } from '../../../core/api';
import type { RemoteScene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import type { Choose } from '../../../i18n/languages';
import { Dialog } from '../../../ui/Dialog';
import { Languages } from '../../../ui/Languages';
import { invitees } from '../Inviting';
import type { Panel } from './panels';
import { Sheet } from './Sheet';

export interface MorePanelProps {
  scene: RemoteScene;
  lang: Lang;
  /** Whom this device may invite. */
  invites: readonly PairingRole[];
  onLang: Choose;
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
    ['moderator', t(invitees.moderator), invites.includes('moderator')],
    ['presenter', t(invitees.presenter), invites.includes('presenter')],
    ['remote', t(invitees.remote), invites.includes('remote')],
    ['pace', t('remote.pace'), scene.phase === 'lobby'],
    ['end', t('do.end'), true],
  ];
  return (
    <Dialog title={t('remote.more')} onClose={onClose}>
      <Sheet lines={lines.filter(([, , there]) => there).map(([panel, does]) => ({ name: panel, does, onPress: () => onPanel(panel) }))} />
      <div class="sheet-foot">
        <Languages lang={lang} onLang={onLang} />
      </div>
    </Dialog>
  );
}
