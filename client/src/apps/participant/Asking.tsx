import type { Answer, Question, Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { say } from '../../core/text';
import { useLang, useT } from '../../i18n';
import type { AnyAsking } from '../../questions/asks';
import { still } from '../../questions/dropped';
import { Button } from '../../ui/Button';
import { Anonymous } from './Anonymous';
import { AskedAgain } from './AskedAgain';
import { rare } from './rare';
import { ResultHead, RoundShell } from './RoundShell';
import { headingId } from './Shell';

export interface AskingProps {
  room: Room;
  scene: Scene;
  question: Question;
  asking: AnyAsking;
  round: string;
  /** The person is done changing the answer. */
  onChanged: () => void;
}

const problemId = 'problem';

/** An open question: answering it, or changing the answer that is there. */
export function Asking({ room, scene, question, asking, round, onChanged }: AskingProps) {
  const t = useT();
  const lang = useLang();
  const { Ask, PhoneResult, lacking, left, final, said, shared, adds = false } = asking;
  const { recorded, sending, trouble } = room.standing(round);
  const margin = room.margin(round);
  const written = room.draft(round);
  const draft = written && still(question, written);
  const kept = sending ?? recorded;
  const mine = kept && still(question, kept);
  const missing = lacking(question, draft, t, mine);
  const answered = mine !== null && said(question, mine, lang, t).length > 0;
  // What is added changes nothing that was given.
  const given = answered && !adds;
  const onMine = (answer: Answer) => room.amend(round, answer);
  const dropped = draft !== written || mine !== kept;
  const problem = trouble === 'closed' ? t('closed.late') : trouble ? (rare('reasons')?.(trouble, t) ?? trouble.sentence) : dropped ? t(draft ?? mine ? 'ask.dropped' : 'ask.dropped.all') : null;

  function send() {
    if (missing !== null || draft === null) return;
    room.answer(round, final(draft, mine));
    onChanged();
  }

  function hint(): string | null {
    if (given) return t('ask.counts');
    if (answered) return sending ? t('sent.sending') : t('sent.arrived');
    return question.change ? null : t('ask.once');
  }

  function keep() {
    room.write(round, null);
    onChanged();
  }

  return (
    <RoundShell
      scene={scene}
      asks
      dock={
        <>
          <p id={problemId} class="problem" role="status">
            {problem}
          </p>
          {given && (
            <Button kind="quiet" onPress={keep}>
              {t('ask.keep')}
            </Button>
          )}
          <Button kind="primary" wide disabled={missing !== null} onDenied={toLacking} onPress={send}>
            {missing ?? (given ? t('ask.resend') : t('ask.send'))}
            {missing === null && draft && <span class="dock-left">{left?.(question, draft, t)}</span>}
          </Button>
        </>
      }
    >
      {!given && scene.round && <AskedAgain room={room} round={scene.round} />}
      {question.per === 'table' && <p class="phone-state">{t('ask.table')}</p>}
      <Ask
        question={question}
        lang={say(question.prompt, lang).lang}
        draft={draft}
        onDraft={(next) => room.write(round, next)}
        onSend={send}
        mine={mine}
        onMine={onMine}
        margin={margin}
        onMargin={(next) => room.note(round, next)}
        seed={room.seed}
        labelledBy={headingId}
        describedBy={problem ? problemId : undefined}
      />
      <p class="ask-hint">{hint()}</p>
      {scene.moderation === 'all' && <p class="ask-hint">{t('ask.held.all')}</p>}
      {scene.moderation === 'flagged' && <p class="ask-hint">{t('ask.held.flagged')}</p>}
      {Object.keys(room.notes).length === 0 && !given && <Anonymous />}
      {scene.result && shared?.(question) && (
        <>
          <ResultHead question={question} result={scene.result} answered={scene.answered} aside={scene.aside} held={scene.held} />
          <PhoneResult question={question} result={scene.result} lang={lang} mine={mine} onMine={onMine} />
        </>
      )}
    </RoundShell>
  );
}

/** Goes to the first part of the question that wants an answer, where it has parts. */
function toLacking(): void {
  const part = document.querySelector<HTMLElement>('[data-lacks]');
  part?.querySelector('input')?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'center' });
}
