import type { Command } from '../../../core/desk';
import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { visibilities, visibilityMeanings } from '../names';
import { modeMeanings, modeNames, modes } from '../remote/modes';
import { writes } from '../writes';
import { Choices } from './Choices';
import './SettingsPanel.css';

const whens = ['live', 'after', 'reveal', 'never'] as const;

export interface SettingsPanelProps {
  scene: Scene;
  onCommand: (command: Command) => void;
  onClose: () => void;
}

/** How this question is asked: what the deck says of it, unless the presenter decides otherwise for this room. */
export function SettingsPanel({ scene: { question, visibility, moderation }, onCommand, onClose }: SettingsPanelProps) {
  const t = useT();
  if (!question) return null;
  return (
    <Dialog title={t('do.settings')} onClose={onClose}>
      <div class="settings">
        <section>
          <h3 class="settings-title">{t('settings.visibility')}</h3>
          <Choices
            label={t('settings.visibility')}
            choices={whens.map((value) => ({ value, name: t(visibilities[value]), means: t(visibilityMeanings[value]) }))}
            now={visibility}
            onChoose={(chosen) => onCommand({ do: 'show', visibility: chosen })}
          />
        </section>
        <section>
          {writes(question) && (
            <>
              <h3 class="settings-title">{t('settings.moderation')}</h3>
              <Choices
                label={t('settings.moderation')}
                choices={modes.map((value) => ({ value, name: t(modeNames[value]), means: t(modeMeanings[value]) }))}
                now={moderation}
                onChoose={(chosen) => onCommand({ do: 'moderate', moderation: chosen })}
              />
            </>
          )}
          <label class="panel-switch">
            <input type="checkbox" checked={question.change} onChange={({ currentTarget }) => onCommand({ do: 'change', change: currentTarget.checked })} />
            <span>
              {t('settings.change')} <span class="settings-note">{t('settings.change.means')}</span>
            </span>
          </label>
        </section>
      </div>
    </Dialog>
  );
}
