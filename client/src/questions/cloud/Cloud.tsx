import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Painter, type Picture } from './painter';
import { leaders, ranked, tones } from './tones';
import { Twin } from './Twin';
import type { Word } from './word';
import { useT } from '../../i18n';
import './Cloud.css';

export interface CloudProps {
  words: readonly Word[];
  /** How many different words there are in all; `words` are the most named of them. */
  distinct?: number;
  /** How often the presenter asked for other places: each time that it grows, all words get another one. */
  arranged?: number;
  /** How the words came before these, where they are to sit as if somebody had been watching; it counts at first only. */
  grown?: readonly Picture[];
  /** The language of the words. */
  lang: string;
  /** Who gave each word. */
  per?: 'person' | 'table';
}

const none: readonly Picture[] = [];

/** What the room says, each word as large as the number of people who said it. Fills the box it is put in. */
export function Cloud({ words, distinct = words.length, arranged = 0, grown = none, lang, per = 'person' }: CloudProps) {
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const [seated, setSeated] = useState<ReadonlySet<string>>(new Set());
  const leading = useRef<ReadonlySet<string>>(new Set());
  const more = distinct - seated.size;

  useLayoutEffect(() => {
    const mine = new Painter(field.current!, setSeated);
    painter.current = mine;
    mine.recall(grown);
    return () => mine.dispose();
  }, []);

  useLayoutEffect(() => {
    const tone = tones(ranked(words), leading.current);
    leading.current = leaders(tone);
    painter.current!.show(words, tone);
  }, [words]);

  const before = useRef(arranged);
  useLayoutEffect(() => {
    if (arranged > before.current) painter.current!.arrange();
    before.current = arranged;
  }, [arranged]);

  return (
    <figure class="cloud">
      {/* Its children are the painter's. */}
      <div class="cloud-field" ref={field} lang={lang} aria-hidden="true" />
      <Twin words={words} distinct={distinct} lang={lang} per={per} />
      {/* Its line is always there: a wall that becomes smaller would move every word. */}
      <p class="cloud-more">{more > 0 && seated.size > 0 && t('cloud.more', { shown: seated.size, more })}</p>
    </figure>
  );
}
