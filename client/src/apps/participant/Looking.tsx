import type { ComponentChildren } from 'preact';
import type { Question, Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { useLang, useT } from '../../i18n';
import type { AnyAsking } from '../../questions/asks';
import { Ripples } from '../../ui/Ripples';
import { AnswerCard } from './AnswerCard';
import { ResultHead, RoundShell } from './RoundShell';
import { answeredEarlier } from './rounds';
import { unsentOf } from './unsent';

export interface LookingProps {
  room: Room;
  scene: Scene;
  question: Question;
  asking: AnyAsking;
  round: string;
  dock?: ComponentChildren;
}

/** A question that takes no answers, not yet or no more: the result when it may be seen, and what became of one's own answer. */
export function Looking({ room, scene, question, asking, round, dock }: LookingProps) {
  const t = useT();
  const lang = useLang();
  const { PhoneResult } = asking;
  const { recorded, sending } = room.standing(round);
  return (
    <RoundShell scene={scene} dock={dock}>
      {scene.result ? (
        <>
          <ResultHead question={question} result={scene.result} answered={scene.answered} aside={scene.aside} held={scene.held} />
          <PhoneResult key={round} question={question} result={scene.result} lang={lang} mine={sending ?? recorded} onMine={null} />
        </>
      ) : (
        <p class="phone-state">
          {scene.phase === 'waiting' ? t('ask.waiting') : t('closed.title')} <span>{scene.phase === 'closed' && t('closed.soon')}</span>
        </p>
      )}
      <Mine room={room} question={question} asking={asking} round={round} over={scene.phase !== 'waiting'} />
      {!scene.result && !dock && <Ripples />}
    </RoundShell>
  );
}

/** What this person said, what is still on its way, and what never left. */
function Mine({ room, question, asking, round, over }: Pick<LookingProps, 'room' | 'question' | 'asking' | 'round'> & { over: boolean }) {
  const t = useT();
  const lang = useLang();
  const { said, final } = asking;
  const { recorded, sending, trouble } = room.standing(round);
  const draft = unsentOf(room, round, asking);
  const margin = room.margin(round);
  const unsent = draft && said(question, final(draft, null), lang, t, margin).filter(({ text }) => text !== '');
  const kept = recorded ? said(question, recorded, lang, t, margin) : [];
  return (
    <>
      {sending && <AnswerCard state="sending" title={t('sent.sending')} said={said(question, sending, lang, t, margin)} note={t('sent.late')} />}
      {kept.length > 0 && <AnswerCard state="kept" title={t('closed.mine')} said={kept} />}
      {unsent && unsent.length > 0 && (
        <AnswerCard
          state="unsent"
          title={trouble === 'closed' ? t('closed.toolate') : t('closed.unsent')}
          said={unsent}
          note={over && (trouble === 'closed' ? t('closed.late') : t('closed.missed'))}
        />
      )}
      {over && !recorded && !sending && !unsent?.length && <p class="phone-quiet">{t(answeredEarlier(round, room.notes) ? 'closed.none.round' : 'closed.none')}</p>}
    </>
  );
}
