import { useRef } from 'preact/hooks';
import type { OutlineSlide } from '../../core/api';
import { say } from '../../core/text';
import { useT, type Lang } from '../../i18n';
import { kindName } from './names';
import './SlideList.css';

export interface SlideListProps {
  slides: readonly OutlineSlide[];
  /** The one in front of the room. */
  at: number | null;
  lang: Lang;
  onJump: (at: number) => void;
}

/** The deck as a list, to go anywhere in it. Arrow keys walk through it. */
export function SlideList({ slides, at, lang, onJump }: SlideListProps) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    buttons[here + step]?.focus();
  };
  return (
    <ol ref={list} class="slidelist" onKeyDown={walk}>
      {slides.map((slide, i) => {
        const { text, lang: spoken } = say(slide.prompt, lang);
        return (
          <li key={slide.id}>
            {slide.chapter && <p class="slidelist-chapter">{say(slide.chapter, lang).text}</p>}
            {/* A dialog that opens gives the focus to who asks for it: the slide we are at. */}
            <button type="button" class="slidelist-slide" autoFocus={i === (at ?? 0)} aria-current={i === at} onClick={() => onJump(i)}>
              <span class="slidelist-number figures">{i + 1}</span>
              <span class="slidelist-prompt" lang={spoken}>
                {text}
              </span>
              <span class="slidelist-kind">{kindName(t, slide.kind)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
