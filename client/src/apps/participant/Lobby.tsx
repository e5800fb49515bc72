import type { Scene } from '../../core/protocol';
import { say } from '../../core/text';
import { useLang, useT } from '../../i18n';
import { Ripples } from '../../ui/Ripples';
import { Anonymous } from './Anonymous';
import { Shell } from './Shell';

/** In, and waiting for the first question: the moment to say how anonymous this is. Who `answered` did so at their own pace. */
export function Lobby({ scene, answered }: { scene: Scene; answered: boolean }) {
  const t = useT();
  const title = say(scene.title, useLang());
  return (
    <Shell branded large heading={t(answered ? 'ended.title' : 'lobby.title')} above={<span lang={title.lang}>{title.text}</span>}>
      <p class="phone-state">{t(answered ? 'paced.closed' : 'lobby.wait')}</p>
      <Anonymous />
      <Ripples />
    </Shell>
  );
}
