import { useRef, useState } from 'preact/hooks';
import type { ArchivedRoom, ReadRound, ReadSlide } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { slideId, type Spot } from '../place';
import { Answers } from './Answers';
import { Notes } from '../margin/Notes';
import type { Margin } from '../margin/useMargin';
import { Player } from '../replay/Player';
import { Keeping } from '../taking/Keeping';
import { Decisions } from './Decisions';
import { Night } from './Night';
import { beside, firstLook } from './slides';
import { useGrown } from './useGrown';
import './Slide.css';

export interface SlideProps {
  room: ArchivedRoom;
  slide: ReadSlide;
  margin: Margin | null;
  /** Somebody came for answers to this question. */
  spot?: Spot | null;
  /** Somebody outside reads it: what the wall showed is all there is. */
  outside?: boolean;
  lang: Lang;
}

/** One slide of a room: its picture, its rounds, what was decided, and everything that was answered. */
export function Slide({ room, slide, margin, spot = null, outside = false, lang }: SlideProps) {
  const { position, question, rounds } = slide;
  const [look, setLook] = useState(() => rounds.find(({ number }) => number === spot?.round)?.number ?? firstLook(rounds));
  const [playing, setPlaying] = useState(false);
  const section = useRef<HTMLElement>(null);
  const t = useT();
  const prompt = say(question.prompt, lang).text;
  const shown = look === 'beside' ? beside(rounds) : rounds.filter(({ number }) => number === look);
  const latest = shown[shown.length - 1];
  const grown = useGrown(room.id, slide, shown.length === 1 && !outside ? latest : undefined);
  return (
    <section ref={section} class="slide" id={slideId(position)} aria-label={prompt}>
      {playing && latest ? (
        <Player key={latest.number} room={room} slide={slide} round={latest} lang={lang} onClose={() => setPlaying(false)} />
      ) : (
        <Night key={look} slide={slide} rounds={shown} created={room.created} grown={grown} lang={lang} />
      )}
      {latest && (
        <div class="slide-under">
          {rounds.length > 1 && <Looks rounds={rounds} look={look} onLook={setLook} />}
          {!outside && !playing && latest.answered > 0 && (
            <p class="slide-picture">
              <Button onPress={() => setPlaying(true)}>{t('replay.begin')}</Button>
              <Keeping picture={() => section.current!.querySelector('.night')} name={`${question.id}-${look}`} />
            </p>
          )}
          {!outside && <Remarks slide={slide} round={latest} lang={lang} />}
          <Decisions round={latest} question={question} />
          {!outside && <Answers key={latest.number} room={room.id} slide={slide} round={latest} margin={margin} spot={spot && (spot.round ?? latest.number) === latest.number ? spot : null} lang={lang} />}
          {margin && <Notes margin={margin} notes={margin.overlay.notes.filter((note) => note.question === question.id && note.answer === null)} beside={{ question: question.id }} lang={lang} />}
        </div>
      )}
    </section>
  );
}

interface LooksProps {
  rounds: readonly ReadRound[];
  look: number | 'beside' | null;
  onLook: (look: number | 'beside') => void;
}

/** Which rounds lie in the picture. */
function Looks({ rounds, look, onLook }: LooksProps) {
  const t = useT();
  const choice = (value: number | 'beside', text: string) => (
    <button key={value} type="button" class="looks-look" aria-pressed={look === value} onClick={() => onLook(value)}>
      {text}
    </button>
  );
  return (
    <div class="looks" role="group" aria-label={t('archive.looks')}>
      {rounds.map(({ number, answered, reset }) => choice(number, t(reset ? 'archive.look.reset' : 'rounds.name', { n: number, answers: answered })))}
      {beside(rounds).length > 1 && choice('beside', t('archive.look.beside'))}
    </div>
  );
}

/** What is good to know before one believes the picture. */
function Remarks({ slide: { visibility, made, dropped }, round, lang }: { slide: ReadSlide; round: ReadRound; lang: Lang }) {
  const t = useT();
  const remarks = [
    round.shown ? null : t(visibility === 'never' ? 'archive.never' : 'archive.unshown'),
    made ? t('archive.made') : null,
    dropped.length > 0 ? t('archive.dropped', { items: dropped.map(({ label }) => say(label, lang).text).join(', ') }) : null,
  ].filter((remark) => remark !== null);
  if (remarks.length === 0) return null;
  return <p class="slide-remarks">{remarks.join(' ')}</p>;
}
