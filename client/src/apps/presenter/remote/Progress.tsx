import type { OutlineSlide } from '../../../core/api';
import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Bar } from '../../../ui/Bar';
import { Count } from '../../../ui/Count';
import './Progress.css';

/** How far people are, where everybody goes at their own pace. */
export function Progress({ scene, slides, lang }: { scene: RemoteScene; slides: readonly OutlineSlide[]; lang: Lang }) {
  const t = useT();
  const { progress, answered, until } = scene;
  const most = Math.max(1, answered, ...progress);
  return (
    <section class="progress" aria-label={t('remote.progress')}>
      <p>{until === null ? t('remote.is.paced') : t('remote.is.paced.until', { until })}</p>
      <ol>
        {slides.map((slide, i) => {
          if (slide.kind === 'content') return null;
          const { text, lang: spoken } = say(slide.prompt, lang);
          return (
            <li key={slide.id} class="progress-one">
              <span class="progress-prompt" lang={spoken}>
                {text}
              </span>
              <Count value={progress[i] ?? 0} />
              <Bar part={(progress[i] ?? 0) / most} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
