import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Qr } from '../../../core/api';
import type { Question, Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Options } from '../../../questions/choice/Options';
import { Body } from '../../../questions/content/Body';
import { outlineOf } from '../../../questions/outline';
import { Outline } from '../../../questions/Outline';
import { Rounds } from '../../../questions/Rounds';
import { Show } from '../../../questions/Show';
import { Stage } from '../../../ui/Stage';
import { Strip } from '../../../ui/Strip';
import { useBreath } from './breath';
import type { Evening } from './evening';
import { Farewell } from './Farewell';
import { useFocusOnNew } from './focusing';
import { Foot } from './Foot';
import { JoinPanel } from './JoinPanel';
import { listed } from './items';
import { isReveal, pictureOf, type Picture } from './picture';
import { Gathered, Tally, Waiting, Why } from './Tally';
import { Timer } from './Timer';
import './Scenery.css';

export interface SceneryProps {
  scene: Scene;
  lang: Lang;
  address: string;
  qr: Qr | null;
  /** What was asked and answered, once it is over and known. */
  evening?: Evening | null;
}

/** The picture on the wall: everything the room sees of this scene. */
export function Scenery({ scene: newest, lang, address, qr, evening = null }: SceneryProps) {
  const t = useT();
  const { drawn: scene, breathing } = useBreath(newest);
  const picture = pictureOf(scene);
  const revealing = useReveal(scene, picture);
  const { question } = scene;
  useFocusOnNew(question?.id);

  if (picture === 'ended') return <Farewell scene={scene} lang={lang} evening={evening} />;
  if (picture === 'gathered') {
    const title = say(scene.title, lang);
    return (
      <Stage question={title.text} lang={title.lang} strip={<Strip address={address} code={scene.code} qr={qr} present={scene.present} answered={null} hall={false} />}>
        <Gathered answered={scene.answered} />
      </Stage>
    );
  }
  if (picture === 'lobby' || picture === 'paced' || !question) return <JoinPanel scene={scene} lang={lang} address={address} qr={qr} />;

  const { text, lang: spoken } = say(question.prompt, lang);
  // Where the count does not have the picture to itself, it stands in the strip.
  // Who only supports what others ask has answered too, so that count says little about a list of questions.
  const counted = question.kind !== 'content' && question.kind !== 'questions' && picture !== 'waiting' && (picture === 'result' || isPicture(question));
  return (
    <Stage
      key={question.id}
      question={text}
      lang={spoken}
      strip={<Strip address={address} code={scene.code} qr={qr} present={scene.present} answered={counted ? scene.answered : null} hall={!isHall(picture, scene)} sounding={breathing} timer={<Timer scene={scene} />} />}
    >
      <div class={`scenery scenery-${picture}${revealing ? ' scenery-revealing' : ''}${breathing ? ' scenery-breathing' : ''}`}>
        {question.explanation && picture !== 'result' && <Explanation {...say(question.explanation, lang)} />}
        <div class="scenery-picture" key={picture}>
          {inside(picture, question, scene, lang, breathing)}
        </div>
        <Foot>
          {scene.aside > 0 && t('moderated.aside', { n: scene.aside })}
          {scene.held > 0 && t('moderated.held', { n: scene.held })}
          {scene.taken_back > 0 && t('moderated.back', { n: scene.taken_back })}
          {scene.chapter && say(scene.chapter, lang).text}
          {scene.round && scene.round.number > 1 && scene.earlier.length === 0 && t('screen.round', { n: scene.round.number })}
          {scene.phase === 'closed' && picture === 'result' && t('screen.closed')}
          {question.credit}
        </Foot>
      </div>
    </Stage>
  );
}

function inside(picture: Picture, question: Question, scene: Scene, lang: Lang, breathing: boolean): ComponentChildren {
  if (question.kind === 'content') return question.body && <Body {...say(question.body, lang)} />;
  const { result, round, earlier } = scene;
  const items = listed(question);
  const blank = outlineOf(question);
  if (picture === 'result' && result && result.kind !== 'content') {
    if (round && earlier.length > 0) return <Rounds question={question} rounds={[...earlier, { number: round.number, answered: result.ballots, result }]} lang={lang} />;
    if (result.ballots > 0) return <Show question={question} result={result} lens={scene.lens} arranged={scene.arranged} lang={lang} />;
    if (!isPicture(question)) return <Waiting scene={scene} />;
  }
  if (!isPicture(question)) return picture === 'waiting' ? <Waiting scene={scene} /> : <Tally scene={scene} sounding={breathing} />;
  return (
    <div class="scenery-apart">
      {items && <Options items={items} lang={lang} />}
      {blank && <Outline question={question} blank={blank} lang={lang} />}
      <Why scene={scene} />
    </div>
  );
}

/** Whether what is asked is a picture of its own, which needs no hall: what to choose from, or where to stand. */
function isPicture(question: Question): boolean {
  return listed(question) !== null || outlineOf(question) !== null;
}

/** Whether the picture itself is the hall: the room is drawn once, and elsewhere small above its count. */
function isHall(picture: Picture, { question, result, earlier }: Scene): boolean {
  if (question === null || picture === 'slide' || isPicture(question) || earlier.length > 0) return false;
  return picture !== 'result' || !result || result.kind === 'content' || result.ballots === 0;
}

function Explanation({ text, lang }: { text: string; lang: string }) {
  return (
    <p class="scenery-explanation" lang={lang}>
      {text}
    </p>
  );
}

/** True from the moment of a reveal until the next picture. */
function useReveal(scene: Scene, picture: Picture): boolean {
  const before = useRef<{ round: string | undefined; picture: Picture; revealing: boolean } | null>(null);
  const round = scene.round?.key;
  const last = before.current?.round === round ? before.current : null;
  const revealing = isReveal(last?.picture ?? null, picture) || (last?.picture === picture && last.revealing);
  useEffect(() => {
    before.current = { round, picture, revealing };
  });
  return revealing;
}
