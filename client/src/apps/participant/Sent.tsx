import type { Question, Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { useLang, useT } from '../../i18n';
import type { AnyAsking } from '../../questions/asks';
import { still } from '../../questions/dropped';
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
  const left = still(question, answer) ?? answer;
  const lines = said(question, left, lang, t, room.margin(round));
  const look = scene.paced.length > 0 ? 'paced.change' : 'sent.look';

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
        <AnswerCard state="sending" title={t('sent.sending')} said={lines} note={lasts ? t('sent.kept') : t('sent.open')} />
      ) : (
        <AnswerCard state="arrived" title={t('sent.arrived')} said={lines} note={question.change ? t(look) : scene.paced.length > 0 ? null : t('sent.final')} />
      )}
      {left !== answer && <p class="problem">{t('ask.dropped')}</p>}
      {scene.result && (
        <>
          <ResultHead question={question} result={scene.result} answered={scene.answered} aside={scene.aside} held={scene.held} />
          <PhoneResult key={round} question={question} result={scene.result} lang={lang} mine={answer} onMine={question.change ? (next) => room.amend(round, next) : null} />
        </>
      )}
    </RoundShell>
  );
}
