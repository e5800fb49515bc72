import type { ComponentChildren } from 'preact';
import { say } from '../../core/text';
import type { Scene } from '../../core/protocol';
import { formatNumber, useLang, useT } from '../../i18n';
import { Shell } from './Shell';

export interface RoundShellProps {
  scene: Scene;
  dock?: ComponentChildren;
  children?: ComponentChildren;
}

/** A page about the slide in front of the room: its question on top, in a language it has. */
export function RoundShell({ scene, dock, children }: RoundShellProps) {
  const lang = useLang();
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
      dock={dock}
    >
      {children}
      {question.credit && <p class="phone-credit">{question.credit}</p>}
    </Shell>
  );
}

/** Which meeting this is, and how far along. */
export function Where({ scene }: { scene: Scene }) {
  const t = useT();
  const lang = useLang();
  const name = say(scene.chapter ?? scene.title, lang);
  return (
    <>
      <span class="phone-where" lang={name.lang}>
        {name.text}
      </span>
      {scene.at !== null && <span class="phone-slide">{t('phone.slide', scene.at + 1, scene.of)}</span>}
    </>
  );
}

/** How many answers a picture is made of. */
export function ResultHead({ ballots }: { ballots: number }) {
  const t = useT();
  const lang = useLang();
  return (
    <p class="result-head">
      <span>{t('result.room')}</span>
      <span class="figures">{t('result.people', ballots, formatNumber(lang, ballots))}</span>
    </p>
  );
}
