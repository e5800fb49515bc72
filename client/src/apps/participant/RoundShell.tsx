import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { say } from '../../core/text';
import type { Question, Result, Scene } from '../../core/protocol';
import { useLang, useT } from '../../i18n';
import { askingOf } from '../../questions/asks';
import { Countdown, TimeLeft } from './Countdown';
import { rare } from './rare';
import { Shell } from './Shell';
import { Turning } from './turning';

export interface RoundShellProps {
  scene: Scene;
  dock?: ComponentChildren;
  /** Whether there is something to send here, which comes before going on. */
  asks?: boolean;
  children?: ComponentChildren;
}

/** A page about the slide in front of the room: its question on top, in a language it has. */
export function RoundShell({ scene, dock, asks = false, children }: RoundShellProps) {
  const lang = useLang();
  const time = useContext(TimeLeft);
  const turn = useContext(Turning);
  const paced = rare('paced');
  const { question } = scene;
  if (question === null) return null;
  const prompt = say(question.prompt, lang);
  const explanation = question.explanation && say(question.explanation, lang);
  return (
    <Shell
      above={<Where scene={scene} />}
      heading={prompt.text}
      lang={prompt.lang}
      intro={
        explanation && (
          <p class="phone-intro" lang={explanation.lang}>
            {explanation.text}
          </p>
        )
      }
      dock={
        (time || dock || turn) && (
          <>
            {time && <Countdown {...time} />}
            {dock}
            {turn && paced && scene.at !== null && <paced.Pager scene={scene} at={scene.at} turn={turn} onward={!asks} />}
          </>
        )
      }
    >
      {children}
      {question.credit && <p class="phone-credit">{question.credit}</p>}
    </Shell>
  );
}

/** Which room this is, and how far along. */
export function Where({ scene }: { scene: Scene }) {
  const t = useT();
  const lang = useLang();
  const name = say(scene.chapter ?? scene.title, lang);
  return (
    <>
      <span class="phone-where" lang={name.lang}>
        {name.text}
      </span>
      {scene.at !== null && <span class="phone-slide">{t('phone.slide', { at: scene.at + 1, of: scene.of })}</span>}
    </>
  );
}

export interface ResultHeadProps {
  question: Question;
  result: Result;
  answered: number;
  /** How many answers were set aside, and how many wait for the presenter. */
  aside?: number;
  held?: number;
}

/** How much a picture is made of, and how much is kept out of it. */
export function ResultHead({ question, result, answered, aside = 0, held = 0 }: ResultHeadProps) {
  const t = useT();
  const counted = askingOf(question)?.counted?.(result, t);
  return (
    <p class="result-head">
      <span>{t('result.room')}</span>
      <span class="figures">{counted ?? (question.per === 'table' ? t('people', { n: answered, per: question.per }) : t('result.answers', { n: answered }))}</span>
      {held > 0 && <span class="result-aside">{t('result.held', { n: held })}</span>}
      {aside > 0 && <span class="result-aside">{t('result.aside', { n: aside })}</span>}
      {answered === 0 && <span class="result-aside">{t('tally.nothing')}</span>}
    </p>
  );
}
