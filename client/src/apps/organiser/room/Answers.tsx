import { useMemo, useState } from 'preact/hooks';
import type { ReadRound, ReadSlide } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { useAsking } from '../../../questions/useAsking';
import { Button } from '../../../ui/Button';
import { failureSentence } from '../../presenter/sentences';
import { labelsOn, remarksOf } from '../margin/remarks';
import { Refining } from '../margin/Refining';
import { ThreadBar } from '../margin/ThreadBar';
import { Threads } from '../margin/Threads';
import type { Margin } from '../margin/useMargin';
import { useThreading } from '../margin/useThreading';
import { isWritten } from '../margin/written';
import type { Spot } from '../place';
import { AnswerItem } from './AnswerItem';
import { useAnswers } from './useAnswers';
import './Answers.css';

export interface AnswersProps {
  /** What was laid over the room; null for whoever only reads it. */
  margin: Margin | null;
  room: string;
  slide: ReadSlide;
  round: ReadRound;
  /** Somebody came for these answers. */
  spot: Spot | null;
  lang: Lang;
}

/** Every answer of a round, one by one. They are fetched when somebody wants to read them. */
export function Answers(props: AnswersProps) {
  const { round, spot } = props;
  const t = useT();
  const [open, setOpen] = useState(spot !== null);
  if (round.answered === 0) return null;
  return (
    <details class="answers" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="answers-title">{t('archive.all', { n: round.answered })}</summary>
      {open && <All {...props} />}
    </details>
  );
}

function All({ room, slide: { position, question }, round: { number }, margin, spot, lang }: AnswersProps) {
  const t = useT();
  const asking = useAsking(question);
  const [from, setFrom] = useState(spot?.answer ?? 1);
  const [label, setLabel] = useState(spot?.label ?? null);
  const { answers, more, failure, next } = useAnswers({ room, position, round: number, label, from });
  const threading = useThreading(isWritten(question.kind) ? margin : null, question.id);
  const remarks = useMemo(() => margin && remarksOf(margin.overlay), [margin?.overlay]);
  const labels = margin ? labelsOn(margin.overlay, question.id, number) : [];
  return (
    <>
      {threading && (
        <>
          <Threads {...threading} />
          <ThreadBar {...threading} />
        </>
      )}
      <Refining labels={labels} chosen={label} onChoose={setLabel} />
      {from > 1 && (
        <p class="answers-before">
          <Button kind="quiet" icon="up" onPress={() => setFrom(1)}>
            {t('archive.answers.first')}
          </Button>
        </p>
      )}
      {asking && (
        <ol class="answers-all" onKeyDown={threading?.onKey}>
          {answers.map((answer) => (
            <AnswerItem
              key={answer.number}
              answer={answer}
              texts={asking.said(question, answer.answer, lang, t)}
              spoken={say(question.prompt, lang).lang}
              margin={margin}
              remarks={remarks ? remarks(answer.number) : null}
              threading={threading}
              sought={spot?.answer === answer.number}
              lang={lang}
            />
          ))}
        </ol>
      )}
      {answers.length === 0 && !more && <p class="answers-nothing">{t('archive.nothing')}</p>}
      {failure !== null && <p role="alert">{failureSentence(t, failure)}</p>}
      {((more && answers.length > 0) || failure !== null) && <Button onPress={next}>{failure === null ? t('archive.answers.more') : t('again')}</Button>}
    </>
  );
}
