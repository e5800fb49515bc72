import { useState } from 'preact/hooks';
import { Api } from '../../../core/api';
import type { Command } from '../../../core/desk';
import { say } from '../../../core/text';
import { Speaks, translator } from '../../../i18n';
import { useLanguage, type Language } from '../../../i18n/languages';
import { ByHand, Hand } from '../../../questions/leafing';
import { Icon } from '../../../ui/Icon';
import { Logo } from '../../../ui/Logo';
import { Status } from '../../../ui/Status';
import { Toast } from '../../../ui/Toast';
import { Apart } from '../Apart';
import { useBack } from '../back';
import { commandOf } from '../commands';
import { useLetters, useTheme } from '../device';
import { singlePresses } from '../presses';
import { failureSentence, outcomeSentence, verdictSentence } from '../sentences';
import { lookAhead } from '../looking';
import { useDesk } from '../useDesk';
import { addressOf, useRoom } from '../useRoom';
import { useTitle } from '../useTitle';
import { Controls, type Control } from './Controls';
import { useEvening } from './evening';
import { JoinPanel } from './JoinPanel';
import { Panel } from './Panel';
import { offered, whyNot, type PanelName } from './panels';
import { Reading } from './Reading';
import { useReading } from './form';
import { Scenery } from './Scenery';
import { sentenceOf } from './sentence';
import { leaveButtons, toggleFull, useAwake, usePointer } from './stagehand';
import { useKeys } from './useKeys';
import './Screen.css';

/** Said aloud at most once in so many milliseconds. */
const calm = 10_000;
/** Milliseconds in which something that was just done can be taken back, and that other news stays. */
const undoable = 10_000;
const news = 5_000;

/** What just happened, and whether it can be taken back here. */
interface News {
  sentence: string;
  undo: boolean;
}

/** The page on the projector, and the presenter's keys and buttons on the same laptop. */
export function Screen({ room }: { room: string }) {
  const [lang, setLang] = useLanguage('klankbord_screen_lang');
  const [theme, setTheme] = useTheme('dark');
  const [letters, setLetters] = useLetters();
  const [reading, changeForm] = useReading();
  const { scene, state, code, order } = useDesk(room, 'screen');
  const detail = useRoom(room, state === 'joined', scene?.of);
  const [joining, setJoining] = useState(false);
  const [panel, setPanel] = useState<PanelName | null>(null);
  // A text has the way in at its foot.
  const inviting = joining && !reading;
  const [toast, setToast] = useState<News | null>(null);
  const [counts] = useState(() => singlePresses());
  const [lookCommand] = useState(lookAhead);
  const [hand] = useState(() => new Hand());
  const pointed = usePointer();
  const evening = useEvening(room, scene?.phase === 'ended');
  const back = useBack(room, scene);
  const t = translator(lang);
  useAwake();
  useTitle(scene && say(scene.question?.prompt ?? scene.title, lang).text);

  const tell = (sentence: string, undo = false) => setToast({ sentence, undo });

  async function speak({ lang: next, name }: Language) {
    if (!(await setLang(next))) tell(t('language.missed', { name }));
  }

  async function send(command: Command): Promise<void> {
    const sentence = outcomeSentence(t, await order(command));
    if (sentence !== null) tell(sentence);
    else if (command.do === 'again' || command.do === 'reset') tell(t('restart.done'), true);
    else if (command.do === 'chain') tell(t('chain.made'));
  }

  async function fill(): Promise<void> {
    try {
      tell(t('samples.filled', { n: await new Api().fill(room) }));
    } catch (error) {
      tell(failureSentence(t, error));
    }
  }

  function takeBack(): void {
    if (!toast?.undo) return;
    setToast(null);
    void send({ do: 'undo' });
  }

  function act(action: Control): void {
    if (!scene || (action === 'advance' && !counts())) return;
    if (action === 'full') return toggleFull();
    if (action === 'undo') return takeBack();
    if (action === 'light') return setTheme(theme === 'light' ? 'dark' : 'light');
    if (action === 'read') return changeForm();
    // Whatever covers the picture goes first: nobody wants to reveal something behind a black screen.
    const covered = inviting || scene.black;
    setJoining(action === 'join' && !joining);
    if (scene.black || action === 'black') void send({ do: 'black' });
    switch (action) {
      case 'advance':
      case 'previous':
      case 'reveal':
      case 'lock':
      case 'again':
      case 'compare':
        if (!covered) void send(commandOf(action, scene));
        return;
      case 'look':
      case 'arrange':
      case 'leafBack':
      case 'leafOn': {
        const command = lookCommand(action, scene);
        if (command && !covered) void send(command);
        else if (action === 'leafBack' || action === 'leafOn') hand.turn(action === 'leafOn' ? 1 : -1);
        else if (!command) tell(t(whyNot(scene)));
        return;
      }
      case 'samples':
        if (scene.rehearsal) void fill();
        return;
      case 'join':
      case 'black':
      case 'leave':
        return;
      default:
        if (offered(action, scene)) setPanel(action);
        else tell(t(whyNot(scene)));
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
  if (!scene) {
    return (
      <Speaks value={lang}>
        <Apart sentence={state === 'waiting' ? t('screen.lost') : t('screen.coming')} />
      </Speaks>
    );
  }

  const way = { address: addressOf(detail), qr: detail?.qr ?? null };
  return (
    <Speaks value={lang}>
      {scene.rehearsal && <header class="rehearsal">{t('rehearsal.banner')}</header>}
      {/* What is covered is there, but for nobody: there is one picture at a time. */}
      <div class="picture" inert={inviting}>
        <ByHand.Provider value={hand}>
          {reading ? <Reading scene={scene} lang={lang} evening={evening} address={way.address} /> : <Scenery scene={scene} lang={lang} evening={evening} {...way} />}
        </ByHand.Provider>
      </div>
      <Status every={calm}>{sentenceOf(t, scene, lang)}</Status>
      {scene.question && state === 'joined' && (
        <div class="screen-logo">
          <Logo />
        </div>
      )}
      <Lost>{state === 'joined' ? null : t('screen.lost')}</Lost>
      {inviting && (
        <div class="cover">
          <JoinPanel scene={scene} lang={lang} {...way} />
        </div>
      )}
      <div role="status">{scene.black && <div class="cover cover-black" role="img" aria-label={t('screen.black')} />}</div>
      <Controls scene={scene} seen={pointed && panel === null} reading={reading} back={back} lang={lang} onLang={(language) => void speak(language)} onAction={act} />
      {panel && (
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
            // What was decided is on the wall now; a dialog that is closed otherwise gives the focus back.
            setTimeout(leaveButtons);
            void send(command);
          }}
          onKeep={(command) => void send(command)}
          onClose={() => setPanel(null)}
          onPaired={() => {
            setPanel(null);
            tell(t('pair.done'));
          }}
        />
      )}
      <Toast
        message={toast?.sentence ?? null}
        {...(toast?.undo && { onUndo: takeBack })}
        onGone={() => setToast(null)}
        stays={toast?.undo ? undoable : news}
      />
    </Speaks>
  );
}

/** A small sign in the corner when the line is gone; the picture stays and catches up by itself. */
function Lost({ children }: { children: string | null }) {
  return (
    <div role="status">
      {children !== null && (
        <p class="lost">
          <Icon name="offline" />
          {children}
        </p>
      )}
    </div>
  );
}
