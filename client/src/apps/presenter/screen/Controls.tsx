import type { Scene } from '../../../core/protocol';
import { langs, useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { meaningOf } from '../meaning';
import { languages, meanings, visibilities } from '../names';
import type { Action } from './keys';
import './Controls.css';

export interface ControlsProps {
  scene: Scene;
  /** Shown while the pointer moves, and always while the focus is inside. */
  seen: boolean;
  lang: Lang;
  onLang: (lang: Lang) => void;
  onAction: (action: Action) => void;
}

/** Everything the keys do, for who has a mouse. Low on the screen, and away as soon as nobody needs it. */
export function Controls({ scene, seen, lang, onLang, onAction }: ControlsProps) {
  const t = useT();
  const { phase, visibility } = scene;
  const meaning = meaningOf(scene);
  const asked = visibility !== null && phase !== 'ended';
  const press = (action: Action) => () => onAction(action);
  return (
    <div
      class={seen ? 'controls controls-seen' : 'controls'}
      role="toolbar"
      aria-label={t('controls')}
      // A button that was clicked does not keep the space bar of the clicker for itself.
      onPointerUp={() => setTimeout(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())}
    >
      <Button icon="back" bare disabled={phase === 'lobby' || phase === 'ended'} onPress={press('previous')}>
        {t('do.previous')}
      </Button>
      <Button kind="primary" disabled={meaning === 'last' || meaning === 'paced' || meaning === 'none'} onPress={press('advance')}>
        {t(meanings[meaning])}
      </Button>
      {asked && (
        <>
          <Button icon={phase === 'open' ? 'lock' : 'unlock'} bare onPress={press('lock')}>
            {phase === 'open' ? t('do.close') : t('do.open')}
          </Button>
          <Button icon={phase === 'revealed' ? 'hide' : 'eye'} bare onPress={press('reveal')}>
            {phase === 'revealed' ? t('do.hide') : t('do.reveal')}
          </Button>
          <Button icon="again" bare onPress={press('again')}>
            {t('do.again')}
          </Button>
          <Button onPress={press('visibility')}>{t(visibilities[visibility])}</Button>
        </>
      )}
      <span class="controls-gap" />
      <Button icon="code" bare onPress={press('join')}>
        {t('do.join')}
      </Button>
      <Button icon="phone" bare onPress={press('pair')}>
        {t('do.pair')}
      </Button>
      <Button icon="list" bare onPress={press('overview')}>
        {t('do.overview')}
      </Button>
      <Button icon="light" bare onPress={press('light')}>
        {t('do.light')}
      </Button>
      {langs
        .filter((other) => other !== lang)
        .map((other) => (
          <Button key={other} onPress={() => onLang(other)}>
            {t(languages[other])}
          </Button>
        ))}
      <Button icon="full" bare onPress={press('full')}>
        {t('do.full')}
      </Button>
      <Button icon="keys" bare onPress={press('keys')}>
        {t('do.keys')}
      </Button>
      {phase !== 'ended' && (
        <Button icon="close" bare onPress={press('end')}>
          {t('do.end')}
        </Button>
      )}
    </div>
  );
}
