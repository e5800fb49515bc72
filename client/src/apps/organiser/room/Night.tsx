import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadRound, ReadSlide } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Body } from '../../../questions/content/Body';
import { Rounds } from '../../../questions/Rounds';
import type { Picture } from '../../../questions/cloud/painter';
import { Show } from '../../../questions/Show';
import { Count } from '../../../ui/Count';
import { Hall } from '../../../ui/Hall';
import { Stage } from '../../../ui/Stage';
import { Foot } from '../../presenter/screen/Foot';
import { momentOf } from '../dates';
import { Narrow } from './Narrow';
import { useNear } from './useNear';
import '../../../ui/Strip.css';
import './Night.css';

export interface NightProps {
  slide: ReadSlide;
  /** What lies in the picture: one round, or several beside each other. */
  rounds: readonly ReadRound[];
  /** When the room was opened, Unix time in milliseconds. */
  created: number;
  /** How a cloud had grown before; null as long as that is not known. */
  grown?: readonly Picture[] | null;
  lang: Lang;
}

/** Narrower than this a wall cannot be read, and the picture is as phones had it. */
const leastWidth = 640;

/** A slide as the wall showed it: the same components in the same layout, on a wall as large as there is room for. */
export function Night(props: NightProps) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const size = useSize(frame);
  const lettered = useLetters();
  const wide = size === null || size.width >= leastWidth;
  return (
    <div ref={frame} class={wide ? 'night' : 'night night-narrow'} data-surface={wide ? 'wall' : 'phone'} data-theme={wide ? 'dark' : undefined} style={size && wide ? { '--u': `${unitOf(size)}px` } : {}}>
      {near && size && lettered && props.grown !== null && (wide ? <Wide {...props} /> : <Narrow {...props} />)}
    </div>
  );
}

function Wide({ slide, rounds, created, grown, lang }: NightProps) {
  const t = useT();
  const { question, chapter } = slide;
  const { text, lang: spoken } = say(question.prompt, lang);
  const latest = rounds[rounds.length - 1];
  const sum = (of: 'aside' | 'held') => (latest ? latest[of] : 0);
  return (
    <Stage within question={text} lang={spoken} strip={<Evening created={created} answered={latest?.answered ?? null} lang={lang} />}>
      <div class="night-picture">{inside(slide, rounds, lang, t(latest && latest.answered > 0 ? 'share.kept' : 'archive.nobody'), grown)}</div>
      <Foot>
        {sum('aside') > 0 && t('moderated.aside', { n: sum('aside') })}
        {sum('held') > 0 && t('moderated.held', { n: sum('held') })}
        {chapter && say(chapter, lang).text}
        {rounds.length === 1 && latest!.number > 1 && t('screen.round', { n: latest!.number })}
        {question.credit}
      </Foot>
    </Stage>
  );
}

function inside({ question }: ReadSlide, rounds: readonly ReadRound[], lang: Lang, nobody: string, grown: NightProps['grown']): ComponentChildren {
  if (question.kind === 'content') return question.body && <Body {...say(question.body, lang)} />;
  const drawn = rounds.flatMap(({ number, answered, result }) => (result ? [{ number, answered, result }] : []));
  const latest = rounds[rounds.length - 1];
  if (!latest?.result || latest.answered === 0) return <p class="night-nobody">{nobody}</p>;
  if (drawn.length > 1) return <Rounds question={question} rounds={drawn} lang={lang} />;
  return <Show key={latest.number} question={question} result={latest.result} lens={latest.lens} arranged={latest.arranged} {...(grown && { grown })} lang={lang} />;
}

/** Where the way in was: when it was, and who answered. */
function Evening({ created, answered, lang }: { created: number; answered: number | null; lang: Lang }) {
  const t = useT();
  const { weekday, day, month, time } = momentOf(created, lang);
  return (
    <div class="strip">
      <div class="strip-way">
        <span class="strip-word">{weekday} {time}</span>
        <span class="strip-address strip-address-long">
          {day} {month}
        </span>
      </div>
      {answered !== null && (
        <>
          <div class="strip-hall">
            <Hall people={answered} />
          </div>
          <div class="strip-count">
            <Count value={answered} />
            <span class="strip-word">{t('archive.answered', { n: answered })}</span>
          </div>
        </>
      )}
    </div>
  );
}

/** Whether the typefaces are there: words that are measured in others would sit elsewhere. */
function useLetters(): boolean {
  const [there, setThere] = useState(false);
  useLayoutEffect(() => {
    void document.fonts.ready.then(() => setThere(true));
  }, []);
  return there;
}

interface Size {
  width: number;
  height: number;
}

/** The unit of a wall of this size: as `tokens.css` has it for a whole screen. */
function unitOf({ width, height }: Size): number {
  return Math.min(height / 108, width / 150);
}

function useSize(box: { readonly current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setSize((now) => {
      const { clientWidth: width, clientHeight: height } = element;
      return now?.width === width && now.height === height ? now : { width, height };
    });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
