import type { Question, Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { useLang, useT } from '../../i18n';
import type { AnyAsking } from '../../questions/asks';
import { Button } from '../../ui/Button';
import { AnswerCard } from './AnswerCard';
import { ResultHead, RoundShell } from './RoundShell';

export interface SentProps {
  room: Room;
  scene: Scene;
  question: Question;
  asking: AnyAsking;
  round: string;
  /** Whether this phone keeps what waits through a reload. */
  lasts: boolean;
  onChange: () => void;
}

/** There is an answer: on its way, or arrived. Where the room may watch after answering, the picture is below. */
export function Sent({ room, scene, question, asking, round, lasts, onChange }: SentProps) {
  const t = useT();
  const lang = useLang();
  const { said, PhoneResult } = asking;
  const { recorded, sending } = room.standing(round);
  const answer = sending ?? recorded;
  if (answer === null) return null;

  function change() {
    room.write(round, answer);
    onChange();
  }

  return (
    <RoundShell
      scene={scene}
      dock={
        question.change && (
          <Button wide onPress={change}>
            {t('sent.change')}
          </Button>
        )
      }
    >
      {sending ? (
        <AnswerCard state="sending" title={t('sent.sending')} said={said(question, sending, lang, t)} note={lasts ? t('sent.kept') : t('sent.open')} />
      ) : (
        <AnswerCard state="arrived" title={t('sent.arrived')} said={said(question, answer, lang, t)} note={question.change ? t('sent.look') : t('sent.final')} />
      )}
      {scene.result && (
        <>
          <ResultHead ballots={scene.answered} />
          <PhoneResult key={round} question={question} result={scene.result} lang={lang} mine={answer} onMine={question.change ? (next) => room.amend(round, next) : null} />
        </>
      )}
    </RoundShell>
  );
}
