import { useMemo, useRef } from 'preact/hooks';
import { ArchiveApi, type ArchivedRoom, type Mark, type ReadRound, type ReadSlide } from '../../../core/archive';
import { useT, type Lang, type Translate } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { failureSentence } from '../../presenter/sentences';
import { momentOf } from '../dates';
import { Night } from '../room/Night';
import { useAsked } from '../useAsked';
import { grownUntil, marksByMoment, momentsOf, type Moment } from './moments';
import { said } from './said';
import { lengths, usePlaying } from './usePlaying';
import './Player.css';

const api = new ArchiveApi();

export interface PlayerProps {
  room: ArchivedRoom;
  slide: ReadSlide;
  round: ReadRound;
  lang: Lang;
  onClose: () => void;
}

/** A round as it came: to be played, or turned by hand, with what the presenter did on the line. */
export function Player(props: PlayerProps) {
  const { room, slide, round, onClose } = props;
  const t = useT();
  const { found, failure, again } = useAsked(`${slide.position} ${round.number}`, () => api.replay(room.id, { position: slide.position, round: round.number }));
  const moments = useMemo(() => (found ? momentsOf(found) : []), [found]);
  if (failure) {
    return (
      <p class="player-failure" role="alert">
        {failureSentence(t, failure)} <Button onPress={again}>{t('again')}</Button> <Button onPress={onClose}>{t('close')}</Button>
      </p>
    );
  }
  if (!found || moments.length === 0) return <p role="status">{t('replay.coming')}</p>;
  return <Played {...props} moments={moments} marks={found.marks} />;
}

function Played({ room, slide, round, lang, moments, marks, onClose }: PlayerProps & { moments: readonly Moment[]; marks: readonly Mark[] }) {
  const t = useT();
  const { at, playing, length, go, toggle, setLength } = usePlaying(moments);
  const line = useMemo(() => marksByMoment(moments, marks), [moments, marks]);
  const moment = moments[at]!;
  const last = moments.length - 1;
  const time = (offset: number) => momentOf(room.created + offset, lang).second;
  const part = (index: number) => (last === 0 ? 100 : (index / last) * 100);
  const turn = useTurn(at);
  const shown: ReadRound = { ...round, result: moment.result, answered: moment.answered, arranged: moment.arranged, lens: null, aside: 0, held: 0 };
  return (
    <div class="player">
      {/* Wherever somebody jumps to, words sit where they had come to sit by then. */}
      <Night key={turn} slide={slide} rounds={[shown]} created={room.created} lang={lang} grown={grownUntil(moments, at)} />
      <div class="player-controls">
        <Button kind="primary" onPress={toggle} first>
          {playing ? t('replay.stop') : t('replay.play')}
        </Button>
        <div class="player-line">
          <div class="player-marks" aria-hidden="true">
            {[...line.keys()].map((index) => (
              <span key={index} class="player-mark" style={{ left: `${part(index)}%` }} />
            ))}
          </div>
          <input
            class="player-range"
            type="range"
            min={0}
            max={last}
            value={at}
            aria-label={t('replay.line')}
            aria-valuetext={t('replay.at', { time: time(moment.offset), n: moment.answered })}
            onInput={({ currentTarget }) => go(currentTarget.valueAsNumber)}
            onKeyDown={(event) => {
              if (event.key !== ' ') return;
              event.preventDefault();
              toggle();
            }}
          />
        </div>
        <p class="player-time figures" aria-hidden="true">
          {time(moment.offset)}
        </p>
        <div class="player-lengths" role="group" aria-label={t('replay.length')}>
          {lengths.map((seconds) => (
            <button key={seconds} type="button" class="looks-look" aria-pressed={length === seconds} onClick={() => setLength(seconds)}>
              {t('replay.seconds', { n: seconds })}
            </button>
          ))}
        </div>
        <Button onPress={onClose}>{t('replay.close')}</Button>
      </div>
      <p class="player-seen">{t(moment.seen ? 'replay.seen' : 'replay.unseen')}</p>
      <Marks line={line} at={at} time={time} moments={moments} onGo={go} t={t} />
    </div>
  );
}

interface MarksProps {
  line: ReadonlyMap<number, readonly Mark[]>;
  at: number;
  moments: readonly Moment[];
  time: (offset: number) => string;
  onGo: (at: number) => void;
  t: Translate;
}

/** What the presenter did, in words; each leads to its moment. */
function Marks({ line, at, time, onGo, t }: MarksProps) {
  return (
    <ol class="player-told" aria-label={t('replay.marks')}>
      {[...line].map(([index, marks]) => (
        <li key={index}>
          <button type="button" class={index <= at ? 'player-go' : 'player-go player-coming'} aria-current={index === at ? 'true' : undefined} onClick={() => onGo(index)}>
            <span class="figures">{time(marks[0]!.offset)}</span> <span>{marks.map((mark) => said(mark, t)).join('; ')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Another number after each jump: a picture grows from one moment to the next, and in no other way. */
function useTurn(at: number): number {
  const before = useRef({ at, turn: 0 });
  if (at !== before.current.at && at !== before.current.at + 1) before.current.turn += 1;
  before.current.at = at;
  return before.current.turn;
}
