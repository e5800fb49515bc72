import { useEffect, useState } from 'preact/hooks';
import { ArchiveApi, type ReadAnswer, type ReadAnswers, type ReadRound, type ReadSlide } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { failureSentence } from '../../presenter/sentences';
import { Choosing, In } from '../margin/Choosing';
import { Threads } from '../margin/Threads';
import type { Margin } from '../margin/useMargin';
import { useThreading } from '../margin/useThreading';
import { useAsking } from '../../../questions/useAsking';
import './Answers.css';

const api = new ArchiveApi();
/** Answers fetched at a time: what somebody reads before asking for more. */
const most = 100;

/** Kinds in whose answers people write, so that there may be threads through them. */
const written: ReadonlySet<string> = new Set(['open', 'cloud', 'questions', 'timeline']);

export interface AnswersProps {
  /** What was laid over the room; null for whoever only reads it. */
  margin: Margin | null;
  room: string;
  slide: ReadSlide;
  round: ReadRound;
  lang: Lang;
}

/** Every answer of a round, one by one. They are fetched when somebody wants to read them. */
export function Answers({ room, slide, round, margin, lang }: AnswersProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (round.answered === 0) return null;
  return (
    <details class="answers" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="answers-title">{t('archive.all', { n: round.answered })}</summary>
      {open && <All room={room} slide={slide} round={round} margin={margin} lang={lang} />}
    </details>
  );
}

function All({ room, slide: { position, question }, round: { number }, margin, lang }: AnswersProps) {
  const t = useT();
  const asking = useAsking(question);
  const [answers, setAnswers] = useState<readonly ReadAnswer[]>([]);
  const [more, setMore] = useState(true);
  const [wanted, setWanted] = useState(1);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const take = (page: ReadAnswers) => {
      setAnswers((known) => [...known, ...page.answers]);
      setMore(page.more);
    };
    setFailure(null);
    api.answers(room, { position, round: number, after: answers[answers.length - 1]?.number ?? 0, most }).then(
      (page) => gone || take(page),
      (error: unknown) => gone || setFailure(error),
    );
    return () => {
      gone = true;
    };
  }, [wanted]);

  const threading = useThreading(margin !== null && written.has(question.kind) ? margin : null, question.id);
  const spoken = say(question.prompt, lang).lang;
  return (
    <>
      {threading && <Threads {...threading.shown} />}
      {asking && (
        <ol class="answers-all" onKeyDown={threading?.onKey}>
          {answers.map(({ number: key, answer, unseen }) => (
            <li key={key} class={threading ? 'answers-one answers-threaded' : 'answers-one'}>
              {threading && <Choosing number={key} threading={threading} />}
              <div id={`answer-${key}`} data-answer={key}>
              {asking.said(question, answer, lang, t).map(({ text, lang: its }, i) => (
                <span key={i} class={unseen.length > 0 && isUnseen(text, unseen) ? 'answers-text answers-unseen' : 'answers-text'} lang={its || spoken}>
                  <bdi>{text}</bdi>
                </span>
              ))}
              {unseen.length > 0 && <span class="answers-mark">{t('archive.unseen')}</span>}
              {threading && <In threads={threading.shown.threads} number={key} />}
              </div>
            </li>
          ))}
        </ol>
      )}
      {failure !== null && <p role="alert">{failureSentence(t, failure)}</p>}
      {(more || failure !== null) && answers.length > 0 && <Button onPress={() => setWanted(wanted + 1)}>{failure === null ? t('archive.answers.more') : t('again')}</Button>}
    </>
  );
}

/** Whether this is what the room did not see: all of an answer, or one of its halves, which may stand behind a label. */
function isUnseen(text: string, unseen: readonly string[]): boolean {
  return unseen.flatMap((one) => [one, ...one.split(' · ')]).some((part) => text.endsWith(part));
}
