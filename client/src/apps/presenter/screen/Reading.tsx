import { Fragment, type ComponentChildren } from 'preact';
import type { Lens, Question, Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Body } from '../../../questions/content/Body';
import { emptyLeaf, openLeaf } from '../../../questions/cloud/lenses';
import { outlineOf, wordsOf } from '../../../questions/outline';
import { useAsking } from '../../../questions/useAsking';
import { Logo } from '../../../ui/Logo';
import { longestWord } from '../../../ui/longest';
import { breakable, groups } from '../../../ui/Strip';
import type { Evening } from './evening';
import { useFocusOnNew } from './focusing';
import { listed } from './items';
import { pictureOf } from './picture';
import { sentenceOf } from './sentence';
import { Why } from './Tally';
import { Timer } from './Timer';
import './Reading.css';

export interface ReadingProps {
  scene: Scene;
  lang: Lang;
  address: string;
  /** What was asked and answered, once it is over and known. */
  evening: Evening | null;
}

/**
 * What the picture on the wall says, as a text: its letters grow with the browser's, its lines break where the window ends,
 * and a result is as phones have it. For who leads the room and cannot read a picture that fills the wall.
 */
export function Reading({ scene, lang, address, evening }: ReadingProps) {
  const t = useT();
  const { question } = scene;
  useFocusOnNew(question?.id);
  const asked = question !== null && scene.phase !== 'ended' && scene.phase !== 'lobby' && scene.phase !== 'paced';
  const heading = say(asked ? question.prompt : scene.title, lang);
  const sentence = sentenceOf(t, scene, lang);
  return (
    <main class="reading">
      <Logo />
      {asked && <Where scene={scene} lang={lang} />}
      <h1 class="reading-heading" lang={heading.lang} style={{ '--longest': longestWord(heading.text) }} tabIndex={-1}>
        {heading.text}
      </h1>
      {asked && question.explanation && <Said {...say(question.explanation, lang)} />}
      {sentence && <p>{sentence}</p>}
      {asked && <Timer scene={scene} />}
      {asked ? <Inside scene={scene} question={question} lang={lang} /> : <Apart scene={scene} evening={evening} />}
      {asked && question.credit && <p class="reading-soft">{question.credit}</p>}
      {scene.phase !== 'ended' && address !== '' && (
        <p class="reading-way">
          {t('strip.join')} <b>{breakable(address)}</b> {t('strip.code')} <b class="reading-code">{groups(scene.code).join(' ')}</b>
        </p>
      )}
    </main>
  );
}

/** Which part of which room this is. */
function Where({ scene, lang }: { scene: Scene; lang: Lang }) {
  const { text, lang: spoken } = say(scene.chapter ?? scene.title, lang);
  return (
    <p class="reading-soft" lang={spoken}>
      {text}
    </p>
  );
}

/** Before the first question, and after the last. */
function Apart({ scene: { phase, until, rehearsal }, evening }: { scene: Scene; evening: Evening | null }) {
  const t = useT();
  if (phase === 'paced') return <p>{until === null ? t('pace.open') : t('pace.until', { until })}</p>;
  if (phase !== 'ended') return null;
  return (
    <>
      {evening && <p>{t('farewell.evening', { questions: evening.questions, answers: evening.answers })}</p>}
      <p>{t(rehearsal ? 'farewell.rehearsal' : 'farewell.rest')}</p>
    </>
  );
}

function Inside({ scene, question, lang }: { scene: Scene; question: Question; lang: Lang }): ComponentChildren {
  if (question.kind === 'content') return question.body && <Body {...say(question.body, lang)} />;
  if (pictureOf(scene) === 'result' && scene.result) return <Results scene={scene} question={question} lang={lang} />;
  const named = listed(question)?.map(({ label }) => say(label, lang)) ?? (outlineOf(question) ? wordsOf(question, lang) : []);
  return (
    <>
      {named.length > 0 && (
        <ul class="reading-named">
          {named.map(({ text, lang: spoken }, i) => (
            <li key={i} lang={spoken}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <Why scene={scene} />
    </>
  );
}

/** What was answered in this round, and before it what was answered in the rounds that lie beside it. */
function Results({ scene, question, lang }: { scene: Scene; question: Question; lang: Lang }) {
  const t = useT();
  const PhoneResult = useAsking(question)?.PhoneResult;
  const { round, earlier, result, aside, held, taken_back: back } = scene;
  if (!PhoneResult || !result || result.kind === 'content') return null;
  if (result.ballots === 0 && earlier.length === 0) return <Why scene={scene} />;
  const leaf = openLeaf(scene);
  return (
    <>
      {leaf && question.kind === 'cloud' ? (
        <Leaf lens={leaf} per={question.per} lang={say(question.prompt, lang).lang} />
      ) : (
        [...earlier, { number: round?.number ?? 1, answered: result.ballots, result }].map(({ number, answered, result }) => (
          <Fragment key={number}>
            {earlier.length > 0 && <h2>{t('rounds.name', { n: number, answers: answered })}</h2>}
            <PhoneResult question={question} result={result} lang={lang} mine={null} onMine={null} />
          </Fragment>
        ))
      )}
      {aside > 0 && <p class="reading-soft">{t('moderated.aside', { n: aside })}</p>}
      {held > 0 && <p class="reading-soft">{t('moderated.held', { n: held })}</p>}
      {back > 0 && <p class="reading-soft">{t('moderated.back', { n: back })}</p>}
    </>
  );
}

/** The words on the leaf that lies open, as the room looks at them. */
function Leaf({ lens: { name, lines }, per, lang }: { lens: Lens; per: 'person' | 'table'; lang: string }) {
  const t = useT();
  if (lines.length === 0) return <p>{t(emptyLeaf[name])}</p>;
  return (
    <ul class="reading-named">
      {lines.map(({ key, label, count, parts }) => (
        <li key={key}>
          <bdi lang={lang}>{label}</bdi>
          {name !== 'once' && <span class="reading-people">, {t('people', { n: count, per })}</span>}
          {parts.length > 0 && <span lang={lang}>: {parts.map((part) => `${part.label} ${part.count}`).join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}

function Said({ text, lang }: { text: string; lang: string }) {
  return (
    <p class="reading-explanation" lang={lang}>
      {text}
    </p>
  );
}
