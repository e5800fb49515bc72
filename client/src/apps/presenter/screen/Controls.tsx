import type { Scene } from '../../../core/protocol';
import { useT, type Lang } from '../../../i18n';
import { languages, type Language } from '../../../i18n/languages';
import { lensNames } from '../../../questions/cloud/lenses';
import { Button } from '../../../ui/Button';
import { lookCommand, nextLens } from '../looking';
import { meaningOf } from '../meaning';
import { meanings } from '../names';
import type { Action } from './keys';
import { offered, type PanelName } from './panels';
import { leaveButtons } from './stagehand';
import './Controls.css';

/** What a button here does: what a key does, or a panel that has no key. */
export type Control = Action | PanelName;

export interface ControlsProps {
  scene: Scene;
  /** Shown while the pointer moves, and always while the focus is inside. */
  seen: boolean;
  /** Whether the page is a text. */
  reading: boolean;
  /** Where the room can be read back, when it is over. */
  back: string | null;
  lang: Lang;
  onLang: (language: Language) => void;
  onAction: (action: Control) => void;
}

/** The panels about the question in front of the room, and those about the room. */
const aboutQuestion = [
  { panel: 'timer', icon: 'clock', name: 'do.timer' },
  { panel: 'restart', icon: 'again', name: 'restart.title' },
  { panel: 'chain', icon: 'chain', name: 'do.chain' },
  { panel: 'items', icon: 'items', name: 'do.items' },
  { panel: 'settings', icon: 'sliders', name: 'do.settings' },
] as const;
const aboutRoom = [
  { panel: 'pace', icon: 'clock', name: 'do.pace' },
  { panel: 'progress', icon: 'beside', name: 'do.progress' },
  { panel: 'pair', icon: 'phone', name: 'do.pair' },
  { panel: 'overview', icon: 'list', name: 'do.overview' },
] as const;

/** Everything the keys do, for who has a mouse. Low on the screen, and away as soon as nobody needs it. */
export function Controls({ scene, seen, reading, back, lang, onLang, onAction }: ControlsProps) {
  const t = useT();
  const { phase } = scene;
  const press = (action: Control) => () => onAction(action);
  const panels = (list: typeof aboutQuestion | typeof aboutRoom) =>
    list
      .filter(({ panel }) => offered(panel, scene))
      .map(({ panel, icon, name }) => (
        <Button key={panel} icon={icon} bare opens onPress={press(panel)}>
          {t(name)}
        </Button>
      ));
  return (
    <nav
      class={seen ? 'controls controls-seen' : 'controls'}
      aria-label={t('controls')}
      // A button that was clicked does not keep the space bar of the clicker for itself, but a dialog gives the focus back.
      onPointerUp={() => setTimeout(() => document.activeElement?.getAttribute('aria-haspopup') ?? leaveButtons())}
    >
      <Course scene={scene} back={back} onAction={onAction} />
      <Looking scene={scene} onAction={onAction} />
      {panels(aboutQuestion)}
      {scene.rehearsal && scene.visibility !== null && (
        <Button icon="samples" onPress={press('samples')}>
          {t('do.samples')}
        </Button>
      )}
      <span class="controls-gap" />
      {phase !== 'ended' && !reading && (
        <Button icon="code" bare onPress={press('join')}>
          {t('do.join')}
        </Button>
      )}
      {panels(aboutRoom)}
      <Button icon="light" bare onPress={press('light')}>
        {t('do.light')}
      </Button>
      <Button icon="read" bare pressed={reading} onPress={press('read')}>
        {t('do.read')}
      </Button>
      {languages()
        .filter((other) => other.lang !== lang)
        .map((other) => (
          <Button key={other.lang} onPress={() => onLang(other)}>
            {other.name}
          </Button>
        ))}
      <Button icon="full" bare onPress={press('full')}>
        {t('do.full')}
      </Button>
      <Button icon="keys" bare opens onPress={press('keys')}>
        {t('do.keys')}
      </Button>
      {phase !== 'ended' && (
        <Button icon="close" bare opens onPress={press('end')}>
          {t('do.end')}
        </Button>
      )}
    </nav>
  );
}

/** How the room looks at its words. */
function Looking({ scene, onAction }: Pick<ControlsProps, 'scene' | 'onAction'>) {
  const t = useT();
  const { lens } = scene;
  if (!lens) return null;
  const press = (action: Control) => () => onAction(action);
  return (
    <>
      <Button icon="look" onPress={press('look')}>
        {t(lensNames[nextLens(lens)])}
      </Button>
      {lookCommand('arrange', scene) && (
        <Button icon="arrange" bare onPress={press('arrange')}>
          {t('do.arrange')}
        </Button>
      )}
      {lookCommand('leafOn', scene) && (
        <>
          <Button icon="up" bare onPress={press('leafBack')}>
            {t('look.back')}
          </Button>
          <Button icon="down" bare onPress={press('leafOn')}>
            {t('look.on')}
          </Button>
        </>
      )}
    </>
  );
}

/** Where the room goes from here. */
function Course({ scene, back, onAction }: Pick<ControlsProps, 'scene' | 'back' | 'onAction'>) {
  const t = useT();
  const { phase, visibility, round, earlier } = scene;
  const meaning = meaningOf(scene);
  const press = (action: Control) => () => onAction(action);
  if (phase === 'ended') {
    return (
      <>
        <a class="button button-primary" href="/present">
          {t('do.decks')}
        </a>
        {back !== null && (
          <a class="button" href={back}>
            {t('do.read_back')}
          </a>
        )}
      </>
    );
  }
  if (phase === 'paced') {
    return (
      <Button kind="primary" onPress={press('lock')}>
        {t('do.look')}
      </Button>
    );
  }
  return (
    <>
      <Button icon="back" bare disabled={phase === 'lobby'} onPress={press('previous')}>
        {t('do.previous')}
      </Button>
      <Button kind="primary" disabled={meaning === 'last'} onPress={press('advance')}>
        {t(meanings[meaning])}
      </Button>
      {visibility !== null && (
        <>
          <Button icon={phase === 'open' ? 'lock' : 'unlock'} bare onPress={press('lock')}>
            {phase === 'open' ? t('do.close') : t('do.open')}
          </Button>
          <Button icon={phase === 'revealed' ? 'hide' : 'eye'} bare onPress={press('reveal')}>
            {phase === 'revealed' ? t('do.hide') : t('do.reveal')}
          </Button>
        </>
      )}
      {round && round.number > 1 && (
        <Button icon="beside" bare pressed={earlier.length > 0} onPress={press('compare')}>
          {earlier.length > 0 ? t('do.alone') : t('do.compare')}
        </Button>
      )}
    </>
  );
}
