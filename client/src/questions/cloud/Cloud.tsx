import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Painter } from './painter';
import { leaders, tones } from './tones';
import type { Word } from './word';
import { useT } from '../../i18n';
import { useSlowly } from '../../ui/slowly';
import './Cloud.css';

export interface CloudProps {
  words: readonly Word[];
  /** How many different words there are in all; `words` are the most named of them. */
  distinct?: number;
  /** How often the presenter asked for other places: each time that it grows, all words get another one. */
  arranged?: number;
  /** The language of the words. */
  lang: string;
  /** Who gave each word. */
  per?: 'person' | 'table';
}

/** What the room says, each word as large as the number of people who said it. Fills the box it is put in. */
export function Cloud({ words, distinct = words.length, arranged = 0, lang, per = 'person' }: CloudProps) {
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const [seated, setSeated] = useState<ReadonlySet<string>>(new Set());
  const leading = useRef<ReadonlySet<string>>(new Set());

  const ranking = ranked(words);
  const tone = tones(ranking, leading.current);
  const more = distinct - seated.size;

  // Its text twin: nobody reads a list that changes ten times a second.
  const told = useSlowly(words, 1000);
  const twin = useMemo(
    () => (
      <ol class="unseen" aria-label={t('cloud.words')} lang={lang}>
        {ranked(told).map(({ key, label, count }) => (
          <li key={key}>{t('cloud.word', { label, who: t('people', { n: count, per }) })}</li>
        ))}
        {distinct > told.length && <li>{t('cloud.rest', { n: distinct - told.length })}</li>}
      </ol>
    ),
    [told, distinct, lang, per, t],
  );

  useLayoutEffect(() => {
    const mine = new Painter(field.current!, setSeated);
    painter.current = mine;
    return () => mine.dispose();
  }, []);

  useLayoutEffect(() => {
    leading.current = leaders(tone);
    painter.current!.show(words, elements.current);
  }, [words]);

  const before = useRef(arranged);
  useLayoutEffect(() => {
    if (arranged > before.current) painter.current!.arrange();
    before.current = arranged;
  }, [arranged]);

  return (
    <figure class="cloud">
      <div class="cloud-field" ref={field} lang={lang} aria-hidden="true">
        {ranking.map(({ key, label }) => (
          <span
            key={key}
            class={`cloud-word cloud-${tone.get(key)}`}
            ref={(element) => {
              if (element) elements.current.set(key, element);
              else elements.current.delete(key);
            }}
          >
            {label}
          </span>
        ))}
      </div>
      {twin}
      {/* Its line is always there: a wall that becomes smaller would move every word. */}
      <p class="cloud-more">{more > 0 && seated.size > 0 && t('cloud.more', { shown: seated.size, more })}</p>
    </figure>
  );
}

/** The most named first; sorting is stable. */
function ranked(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => b.count - a.count);
}
