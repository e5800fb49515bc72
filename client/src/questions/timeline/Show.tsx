import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineMoment } from '../../core/protocol';
import { say } from '../../core/text';
import { useT } from '../../i18n';
import { useReducedMotion } from '../../ui/motion';
import { Leaf } from '../Leaf';
import { usePage } from '../leafing';
import type { ShowProps } from '../Show';
import { fly, type Field, type Flag } from './flags';
import './Show.css';

/** The moments of the room as flags on one line, above it and below. What does not fit at once comes page by page. */
export function ShowTimeline({ question, result, lang }: ShowProps<'timeline'>) {
  const t = useT();
  const still = useReducedMotion();
  const box = useRef<HTMLDivElement>(null);
  const field = useField(box);
  const moments = useFirstCome(result.moments);
  const { size, pages } = useMemo(() => fly(moments, field), [moments, field]);
  const leafing = usePage(pages.length, result.distinct, still);
  const page = pages[leafing.page] ?? [];
  const most = Math.max(...result.moments.map(({ count }) => count));
  const words = (text: Record<string, string>) => {
    const said = say(text, lang);
    return <span lang={said.lang}>{said.text}</span>;
  };
  return (
    <figure class="flags">
      <div class="flags-picture" aria-hidden="true">
        <p class="flags-above">{words(question.above)}</p>
        <p class="flags-start">{words(question.start)}</p>
        <p class="flags-below">{words(question.below)}</p>
        <p class="flags-end">{words(question.end)}</p>
        <div class="flags-field" ref={box} style={{ '--flags-size': size }} lang={say(question.prompt, lang).lang}>
          <div class="flags-line" />
          {result.moments.map((moment) => (
            <span key={keyOf(moment)} class={`flags-dot flags-dot-${moment.side}`} style={{ left: `${moment.at}%`, '--flags-times': Math.sqrt(moment.count) }} />
          ))}
          {page.map((flag) => (
            <Waving key={keyOf(flag.moment)} flag={flag} leads={most > 1 && flag.moment.count === most} />
          ))}
        </div>
      </div>
      <p class="flags-shown">
        {page.length < result.distinct ? t('timeline.shown', { n: page.length, of: result.distinct }) : ''}
        {pages.length > 1 && <Leaf leafing={leafing} />}
      </p>
      <ol class="unseen">
        {result.moments.map(({ at, side, text, count }) => (
          <li key={`${at} ${side} ${text}`}>{t('timeline.moment', { text, side: say(question[side], lang).text, at, n: count })}</li>
        ))}
      </ol>
    </figure>
  );
}

function Waving({ flag: { moment, lines, left, foot, width, height, pole, ends }, leads }: { flag: Flag; leads: boolean }) {
  const { side } = moment;
  return (
    <div class={`flags-flag flags-flag-${side}${leads ? ' flags-leads' : ''}`}>
      <span class="flags-pole" style={{ '--flags-x': pole, height: `calc(${foot + height} * var(--u))` }} />
      <p class={ends ? 'flags-text flags-text-ends' : 'flags-text'} style={{ '--flags-x': left, '--flags-y': side === 'above' ? -(foot + height) : foot, width: `calc(${width} * var(--u))` }}>
        {lines.map((line, i) => (
          <bdi key={i}>{line}</bdi>
        ))}
      </p>
    </div>
  );
}

/** In the order in which this screen first met them, and the most frequent first of those it met together. */
function useFirstCome(moments: readonly TimelineMoment[]): TimelineMoment[] {
  const met = useRef(new Map<string, number>());
  return useMemo(() => {
    for (const moment of [...moments].sort((a, b) => b.count - a.count)) {
      if (!met.current.has(keyOf(moment))) met.current.set(keyOf(moment), met.current.size);
    }
    return [...moments].sort((a, b) => met.current.get(keyOf(a))! - met.current.get(keyOf(b))!);
  }, [moments]);
}

/** The size of the box on either side of the line, in units of the wall. */
function useField(box: { readonly current: HTMLElement | null }): Field {
  const [field, setField] = useState<Field>({ width: 100, height: 24 });
  useLayoutEffect(() => {
    const element = box.current!;
    const update = () => {
      // The letters of the box are one unit.
      const unit = Number.parseFloat(getComputedStyle(element).fontSize) || 1;
      const next = { width: element.clientWidth / unit, height: element.clientHeight / unit / 2 };
      setField((before) => (before.width === next.width && before.height === next.height ? before : next));
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return field;
}

function keyOf({ at, side, text }: TimelineMoment): string {
  return `${at} ${side} ${text}`;
}
