import { useEffect, useRef, useState } from 'preact/hooks';
import type { Room, Standing } from '../../core/room';
import type { Question, Scene } from '../../core/protocol';
import { useT, type Translate } from '../../i18n';
import { askingOf } from '../../questions/asks';
import { still } from '../../questions/dropped';
import { Button } from '../../ui/Button';
import { Wordmark } from '../../ui/Mark';
import { Ripples } from '../../ui/Ripples';
import { useRemaining } from '../../ui/remaining';
import { Status } from '../../ui/Status';
import { Asking } from './Asking';
import { Awaited, Coming } from './Coming';
import { mostShown, TimeLeft, useTimeSaid } from './Countdown';
import { whenIdle } from './device';
import { Ended } from './Ended';
import { useHeld } from './holding';
import { useArrival, type LaterKinds } from './later';
import { Lobby } from './Lobby';
import { Looking } from './Looking';
import { sceneAt } from './pacing';
import { rare } from './rare';
import { Sent } from './Sent';
import { Settling, useSettling } from './settling';
import { headingId, Shell } from './Shell';
import { Slide } from './Slide';
import { Turning } from './turning';
import { TurnedAway } from './TurnedAway';
import { unsentOf } from './unsent';
import { viewOf, type View } from './view';
import { refusal } from './words';

const nothing = { recorded: null, sending: null, trouble: null };

/** One phone in one room, whatever the room is doing. */
export function RoomPage({ room, kinds, lasts }: { room: Room; kinds: LaterKinds; lasts: boolean }) {
  const t = useT();
  const [changing, setChanging] = useState<string | null>(null);
  // Another tab of this phone may be somewhere else.
  const [place, setPlace] = useState(room.place);
  const { scene, behind, goOn } = useHeld(room.scene && sceneAt(room.scene, place), (before) => writing(room, before));
  const round = scene?.round?.key ?? null;
  const standing = round === null ? nothing : room.standing(round);
  const view = viewOf({
    scene,
    over: room.line === 'ended' && !behind,
    standing,
    draft: round === null ? null : room.draft(round),
    changing: changing !== null && changing === round,
    goesOn: scene?.question != null && goesOn(scene.question, standing, t),
    answered: Object.keys(room.notes).length > 0,
  });
  const asking = scene?.question ? askingOf(scene.question) : null;
  const paced = room.scene?.phase === 'paced';
  useArrival(kinds, [...(paced ? ['paced'] : []), ...(scene?.question && asking === null ? [scene.question.kind] : [])]);
  useWanted(kinds, [...(standing.trouble ? ['reasons'] : []), ...(room.scene?.kinds ?? [])]);
  const here = `${scene?.at} ${round} ${view}`;
  useAttention(here);
  // What the dock does goes with the page.
  const settling = useSettling(asking === null ? `${here} ${kinds.arrival}` : here);
  const left = useRemaining(runsOut(scene), room.scene?.now ?? -Infinity);
  const time = left === null || left > mostShown ? null : { left, unsent: view === 'asking' && room.draft(round!) !== null };
  const timeSaid = useTimeSaid(time);

  return (
    <Settling value={settling}>
      <TimeLeft value={time}>
        <Turning value={paced ? turn : null}>{page()}</Turning>
      </TimeLeft>
      <Status>{behind ? goesTo() : spoken(view, standing.sending !== null, t)}</Status>
      <Status>{timeSaid}</Status>
    </Settling>
  );

  /** Where the room is, for who is still writing. */
  function goesTo() {
    return t(room.scene?.question ? 'next.ready' : 'next.over');
  }

  function turn(to: string) {
    room.turn(to);
    setPlace(to);
    // Whoever turns the page leaves it, also when they are writing on it: the draft stays there.
    goOn();
  }

  function page() {
    if (view === 'ended') return <Ended room={room} kinds={kinds} />;
    if (view === 'turned away') return <TurnedAway code={room.refused ?? 0} />;
    if (scene === null) return <Connecting code={room.refused} />;
    const { question } = scene;
    if (view === 'overview') {
      const Overview = rare('paced')?.Overview;
      return Overview ? <Overview room={room} scene={scene} begun={place !== null} /> : <Awaited kinds={kinds} above={<Wordmark name="Klankbord" />} />;
    }
    if (question === null) return <Lobby scene={scene} answered={Object.keys(room.notes).length > 0 && scene.phase === 'lobby'} />;
    if (asking === null) return <Coming kinds={kinds} scene={scene} />;
    if (round === null) return <Slide room={room} scene={scene} question={question} asking={asking} />;
    const asked = { room, scene, question, asking, round };
    if (view === 'asking') return <Asking key={round} {...asked} onChanged={() => setChanging(null)} />;
    if (view === 'sent') return <Sent {...asked} lasts={lasts} onChange={() => setChanging(round)} />;
    return <Looking {...asked} dock={behind && <NextReady onPress={goOn} text={goesTo()} />} />;
  }
}

/** The room has gone on; this person goes when they are ready. */
function NextReady({ onPress, text }: { onPress: () => void; text: string }) {
  return (
    <Button kind="primary" wide icon="next" onPress={onPress}>
      {text}
    </Button>
  );
}

function Connecting({ code }: { code: number | null }) {
  const t = useT();
  return (
    <Shell above={<Wordmark name="Klankbord" />} heading={t('phone.connecting')}>
      <p class="phone-state" role="status">
        {code !== null && refusal(code, t)}
      </p>
      <Ripples />
    </Shell>
  );
}

/** Whether this person is asked on after answering: each sending adds, or what was sent says nothing yet. */
function goesOn(question: Question, { recorded, sending }: Standing, t: Translate): boolean {
  const asking = askingOf(question);
  if (asking === null) return false;
  const { adds = false, said } = asking;
  const mine = sending ?? recorded;
  const left = mine && still(question, mine);
  return adds || (mine !== null && (left === null || said(question, left, '', t, []).length === 0));
}

/** When the question in front of this person closes by itself. A deadline that is days away needs no clock. */
function runsOut(scene: Scene | null): number | null {
  if (scene === null || scene.phase === 'closed' || scene.until === null) return null;
  return scene.until - scene.now > mostShown * 1_000 ? null : scene.until;
}

/** Whether something is being written in this scene that was not sent. */
function writing(room: Room, { question, round }: Scene): boolean {
  const asking = question && askingOf(question);
  const draft = asking && round && unsentOf(room, round.key, asking);
  return draft !== null && asking?.written(draft) === true;
}

/** What ears hear about the page they are on; a new question is heard by its heading. */
function spoken(view: View, sending: boolean, t: Translate): string {
  switch (view) {
    case 'sent':
      return sending ? t('sent.sending') : t('sent.arrived');
    case 'closed':
      return t('closed.title');
    case 'waiting':
      return t('ask.waiting');
    default:
      return '';
  }
}

/** Also where no question needs them yet: a phone that loses the network can then still answer. */
function useWanted(kinds: LaterKinds, asked: readonly string[]): void {
  useEffect(() => whenIdle(() => kinds.want(asked)), [kinds, asked.join()]);
}

/** A new page starts at its heading, unless somebody is typing. */
function useAttention(page: string): void {
  const turned = useRef(false);
  useEffect(() => {
    const asked = document.getElementById(headingId)?.textContent;
    document.title = asked ? `${asked} · Klankbord` : 'Klankbord';
  });
  useEffect(() => {
    const typing = document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
    // The page that a person opened is where they are already.
    const first = !turned.current;
    turned.current = true;
    if (first || typing) return;
    document.getElementById(headingId)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [page]);
}
