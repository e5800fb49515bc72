import type { OutlineSlide } from '../../../core/api';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { useBackstage } from './backstage';
import './ProgressPanel.css';

export interface ProgressPanelProps {
  slides: readonly OutlineSlide[];
  room: string;
  lang: Lang;
  onClose: () => void;
}

/** How many people have answered each question, where everybody goes at their own pace. */
export function ProgressPanel({ slides, room, lang, onClose }: ProgressPanelProps) {
  const t = useT();
  const progress = useBackstage(room)?.progress ?? [];
  const most = Math.max(1, ...progress);
  return (
    <Dialog title={t('do.progress')} onClose={onClose}>
      <ol class="progress">
        {slides.map(({ id, kind, prompt }, i) => {
          if (kind === 'content') return null;
          const { text, lang: spoken } = say(prompt, lang);
          const n = progress[i] ?? 0;
          return (
            <li key={id} class="progress-question" style={{ '--part': n / most }}>
              <span lang={spoken}>{text}</span>
              <span class="progress-count">{t('progress.answers', { n })}</span>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
