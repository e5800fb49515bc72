import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../../core/protocol';
import type { Command } from '../../../core/desk';
import { say } from '../../../core/text';
import { Speaks, translator, type Translate } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { Status } from '../../../ui/Status';
import { Toast } from '../../../ui/Toast';
import { useLanguage, useLetters, useTheme } from '../device';
import { Apart } from '../Apart';
import { outcomeSentence, verdictSentence } from '../sentences';
import { useDesk } from '../useDesk';
import { addressOf, useRoom } from '../useRoom';
import { Controls } from './Controls';
import { commandOf } from '../commands';
import { JoinPanel } from './JoinPanel';
import { actionOf, type Action } from './keys';
import { Panel, type PanelName } from './Panel';
import { Scenery } from './Scenery';
import { sentenceOf } from './sentence';
import { toggleFull, useAwake, usePointer } from './stagehand';
import './Screen.css';

/** What lies over the picture; whatever goes on under it goes on. */
type Cover = 'black' | 'join';

/** Said aloud at most once in so many milliseconds. */
const calm = 10_000;

/** The page on the projector, and the presenter's keys and buttons on the same laptop. */
export function Screen({ room }: { room: string }) {
  const [lang, setLang] = useLanguage('screen');
  const [theme, setTheme] = useTheme('dark');
  const [letters, setLetters] = useLetters();
  const { scene, state, code, order } = useDesk(room, 'screen');
  const detail = useRoom(room, state === 'joined');
  const [cover, setCover] = useState<Cover | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const pointed = usePointer();
  const t = translator(lang);
  useAwake();
  useTitle(scene, lang);

  async function send(command: Command): Promise<void> {
    const sentence = outcomeSentence(t, await order(command));
    if (sentence !== null) setToast(sentence);
  }

  function act(action: Action): void {
    // Whatever covers the picture goes first: nobody wants to reveal something behind a black screen.
    const covered = cover !== null;
    setCover(null);
    switch (action) {
      case 'black':
      case 'join':
        if (cover !== action) setCover(action);
        return;
      case 'full':
        toggleFull();
        return;
      case 'light':
        setTheme(theme === 'light' ? 'dark' : 'light');
        return;
      case 'leave':
        return;
      case 'keys':
      case 'overview':
      case 'pair':
      case 'end':
      case 'visibility':
        if (scene && (action !== 'visibility' || scene.visibility !== null)) setPanel(action);
        return;
      case 'advance':
      case 'previous':
      case 'reveal':
      case 'lock':
      case 'again':
        if (scene && !covered) void send(commandOf(action, scene));
    }
  }

  useKeys(letters, panel !== null, act);

  if (state === 'ended') {
    return (
      <Speaks value={lang}>
        <Apart sentence={verdictSentence(t, code)} link={{ href: '/present', text: t('seat.decks') }} />
      </Speaks>
    );
  }

  const address = addressOf(detail);
  return (
    <Speaks value={lang}>
      {scene ? (
        <Scenery scene={scene} lang={lang} address={address} qr={detail?.qr ?? null} />
      ) : (
        <Apart sentence={state === 'waiting' ? t('screen.lost') : t('screen.coming')} />
      )}
      <Status every={calm}>{scene ? sentenceOf(t, scene, lang) : ''}</Status>
      {scene && state !== 'joined' && <Lost t={t} />}
      {cover === 'join' && scene && (
        <div class="cover">
          <JoinPanel scene={scene} lang={lang} address={address} qr={detail?.qr ?? null} />
        </div>
      )}
      {cover === 'black' && <div class="cover cover-black" role="img" aria-label={t('screen.black')} />}
      {scene && (
        <Controls
          scene={scene}
          seen={pointed && panel === null}
          lang={lang}
          onLang={setLang}
          onAction={act}
        />
      )}
      {scene && panel && (
        <Panel
          name={panel}
          scene={scene}
          detail={detail}
          room={room}
          lang={lang}
          letters={letters}
          onLetters={setLetters}
          onCommand={(command) => {
            setPanel(null);
            void send(command);
          }}
          onClose={() => setPanel(null)}
        />
      )}
      <Toast message={toast} onGone={() => setToast(null)} stays={5_000} />
    </Speaks>
  );
}

/** A small sign in the corner; the picture stays and catches up by itself. */
function Lost({ t }: { t: Translate }) {
  return (
    <p class="lost" role="status">
      <Icon name="offline" />
      {t('screen.lost')}
    </p>
  );
}

/** Keys work wherever the focus is, except inside a panel, which has its own. */
function useKeys(letters: boolean, paused: boolean, act: (action: Action) => void): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // Many clickers send F5; while the screen is up it never loads the page again.
      if (event.key === 'F5') event.preventDefault();
      if (paused) return;
      const onControl = event.target instanceof Element && event.target.closest('button, a, input, select') !== null;
      const action = actionOf(event, letters, onControl);
      if (!action) return;
      event.preventDefault();
      if (!event.repeat) newest.current(action);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [letters, paused]);
}

function useTitle(scene: Scene | null, lang: string): void {
  const title = scene ? say(scene.question?.prompt ?? scene.title, lang).text : 'Klankbord';
  useEffect(() => {
    document.title = title;
  }, [title]);
}
