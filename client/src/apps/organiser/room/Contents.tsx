import { useEffect, useState } from 'preact/hooks';
import type { ReadSlide } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { kindName } from '../../presenter/names';
import { slideId } from '../place';
import { beside, isSeen } from './slides';
import './Contents.css';

/** The evening as the contents of a book: its chapters and questions, and how many answered each. */
export function Contents({ slides, lang }: { slides: readonly ReadSlide[]; lang: Lang }) {
  const t = useT();
  const here = useHere(slides);
  const [open, setOpen] = useState(false);
  return (
    <nav class={open ? 'contents contents-open' : 'contents'} aria-label={t('archive.contents')}>
      <button type="button" class="contents-switch" aria-expanded={open} aria-controls="contents" onClick={() => setOpen(!open)}>
        {t('archive.contents')}
      </button>
      <ol id="contents" class="contents-list">
        {slides.map((slide) => {
          const { position, chapter, question, rounds } = slide;
          const { text, lang: spoken } = say(question.prompt, lang);
          const answered = Math.max(0, ...rounds.map((round) => round.answered));
          const facts = question.kind === 'content' ? kindName(t, question.kind) : isSeen(slide) ? t('archive.answers', { n: answered }) : t('archive.unasked');
          return (
            <li key={position}>
              {chapter && <p class="contents-chapter">{say(chapter, lang).text}</p>}
              {isSeen(slide) ? (
                <a class="contents-slide" href={`#${slideId(position)}`} onClick={() => setOpen(false)} aria-current={here === position ? 'true' : undefined}>
                  <span lang={spoken}>{text}</span>
                  <span class="contents-facts">
                    {facts}
                    {beside(rounds).length > 1 && ` · ${t('archive.rounds', { n: beside(rounds).length })}`}
                  </span>
                </a>
              ) : (
                <p class="contents-slide contents-unasked">
                  <span lang={spoken}>{text}</span>
                  <span class="contents-facts">{facts}</span>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The slide that is read now: the last of those whose top has come past the upper third of the window. */
function useHere(slides: readonly ReadSlide[]): number | null {
  const [here, setHere] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      const past = slides.filter(({ position }) => {
        const element = document.getElementById(slideId(position));
        return element !== null && element.getBoundingClientRect().top < innerHeight / 3;
      });
      setHere(past[past.length - 1]?.position ?? null);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [slides]);
  return here;
}
