import type { OutlineSlide } from '../../../core/api';
import type { Command } from '../../../core/desk';
import type { RemoteScene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { LangSwitch } from '../LangSwitch';
import { SlideList } from '../SlideList';
import './MorePanel.css';

export interface MorePanelProps {
  scene: RemoteScene;
  slides: readonly OutlineSlide[];
  lang: Lang;
  onLang: (lang: Lang) => void;
  onCommand: (command: Command) => void;
  onEnd: () => void;
  onClose: () => void;
}

/** What is needed seldom: another slide, another language, the end. */
export function MorePanel({ scene, slides, lang, onLang, onCommand, onEnd, onClose }: MorePanelProps) {
  const t = useT();
  return (
    <Dialog title={t('do.overview')} onClose={onClose}>
      <SlideList slides={slides} at={scene.at} lang={lang} onJump={(at) => onCommand({ do: 'jump', at })} />
      <div class="more-foot">
        <LangSwitch lang={lang} onLang={onLang} />
        {scene.phase !== 'ended' && <Button onPress={onEnd}>{t('do.end')}</Button>}
      </div>
    </Dialog>
  );
}
