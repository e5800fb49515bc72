import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../core/text';
import type { Timeline, TimelineAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Slider } from '../../ui/Slider';
import type { AskProps } from '../asking';
import { Pin } from '../Pin';
import { graphemes } from '../writing';
import { mostCharacters, mostUnits, put, take, tapped, wordless, write, type Side, type Spot } from './moments';
import './Ask.css';

const sides: readonly Side[] = ['above', 'below'];
/** What is left is told when it is this little. */
const nearEnd = 16;

/** Tap above or below the line, then write what it was. A slider and two buttons do the same for keys and ears. */
export function Ask({ question, lang, draft, onDraft, onSend, labelledBy, describedBy }: AskProps<Timeline, TimelineAnswer>) {
  const t = useT();
  const band = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const moments = draft?.moments ?? [];
  // The one after the last is the one to come.
  const [chosen, choose] = useState(moments.length);
  const [half, setHalf] = useState<Partial<Spot>>({});
  const writing = useRef<number | null>(null);
  const current = Math.min(chosen, moments.length, question.moments - 1);
  const spot: Partial<Spot> = moments[current] ?? half;
  const name = (side: Side) => say(question[side], lang);

  useLayoutEffect(() => {
    if (writing.current === null) return;
    rows.current?.querySelectorAll('input')[writing.current]?.focus({ preventScroll: true });
    writing.current = null;
  });

  function turnTo(at: number) {
    choose(at);
    setHalf({});
  }

  /** Whoever has placed a moment writes it next. */
  function place(at: number, where: Spot, then: 'write' | 'stay') {
    if (then === 'write') writing.current = at;
    onDraft(put(draft, at, where));
    turnTo(at);
  }

  function adjust(part: Partial<Spot>, then: 'write' | 'stay') {
    const { at, side } = { ...spot, ...part };
    if (at !== undefined && side !== undefined) place(current, { at, side }, then);
    else setHalf({ ...half, ...part });
  }

  function under(event: MouseEvent): Spot {
    const { left, width, top, height } = band.current!.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - left) / Math.max(1, width)));
    return { at: Math.round(part * 100), side: event.clientY < top + height / 2 ? 'above' : 'below' };
  }

  function hint(): string {
    if (draft && wordless(draft)) return t('timeline.wordless');
    if (moments.length === question.moments) return t('timeline.full');
    return moments.length > 0 ? t('timeline.placed', { placed: moments.length, most: question.moments }) : t('timeline.hint', { most: question.moments });
  }

  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} class="moments">
      <p class="ask-hint">{hint()}</p>
      <div class="moments-band" ref={band} aria-hidden="true" onClick={(event) => place(tapped(question, draft, current), under(event), 'write')}>
        {sides.map((side) => (
          <span key={side} class={`moments-side moments-${side}`} lang={name(side).lang}>
            {name(side).text}
          </span>
        ))}
        {half.at !== undefined && moments[current] === undefined && <span class="moments-guide" style={{ left: `${half.at}%` }} />}
        {moments.map(({ at, side }, i) => (
          <Pin key={i} x={at} y={side === 'above' ? 70 : 30} label={`${i + 1}`} current={i === current} onHold={() => turnTo(i)} onMove={(event) => place(i, under(event), 'stay')} />
        ))}
      </div>
      <ol class="moments-rows" ref={rows}>
        {moments.map(({ text, side }, i) => {
          const left = mostCharacters - graphemes(text);
          return (
            <li key={i} class={i === current ? 'moments-row moments-current' : 'moments-row'}>
              <span class="moments-number figures" aria-hidden="true">
                {i + 1}
              </span>
              <input
                class="moments-input"
                type="text"
                value={text}
                aria-label={t('timeline.field', { n: i + 1, side: name(side).text })}
                aria-invalid={left < 0 || undefined}
                placeholder={t('timeline.what')}
                maxLength={mostUnits}
                autocomplete="off"
                enterkeyhint="done"
                onFocus={() => turnTo(i)}
                onInput={(event) => onDraft(write(draft!, i, event.currentTarget.value))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.isComposing) return;
                  event.preventDefault();
                  if (event.ctrlKey || event.metaKey) onSend();
                  else event.currentTarget.blur();
                }}
              />
              {left <= nearEnd && <span class={left < 0 ? 'ask-left ask-left-over' : 'ask-left'}>{left < 0 ? `−${-left}` : left}</span>}
              <button type="button" class="moments-take" aria-label={t('timeline.take', { n: i + 1 })} onClick={() => onDraft(take(draft!, i))}>
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ol>
      {current < moments.length && moments.length < question.moments && (
        <Button wide onPress={() => turnTo(moments.length)}>
          {t('timeline.add')}
        </Button>
      )}
      <fieldset class="moments-spot">
        <legend class="ask-hint">{t('timeline.spot', { n: current + 1 })}</legend>
        <Slider value={spot.at ?? null} onValue={(at) => adjust({ at }, 'stay')} label={t('timeline.when', { n: current + 1 })} low={say(question.start, lang).text} high={say(question.end, lang).text} lang={lang} />
        <div class="moments-sides">
          {sides.map((side) => (
            <Button key={side} wide pressed={spot.side === side} onPress={() => adjust({ side }, moments[current] ? 'stay' : 'write')}>
              {name(side).text}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
