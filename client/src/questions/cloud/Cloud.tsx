import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Painter } from './painter';
import { select, tones } from './selection';
import type { Word } from './word';
import { useT } from '../../i18n';
import './Cloud.css';

export interface CloudProps {
  words: readonly Word[];
  /** How many different words there are in all; `words` are the most named of them. */
  distinct?: number;
  /** At most so many words get a place, and fewer when they could not be read. */
  limit?: number;
  /** The language of the words. */
  lang: string;
  /** Who gave each word. */
  per?: 'person' | 'table';
}

/** What the room says, each word as large as the number of people who said it. Fills the box it is put in. */
export function Cloud({ words, distinct = words.length, limit = 80, lang, per = 'person' }: CloudProps) {
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const seated = useRef<ReadonlySet<string>>(new Set());

  const [room, setRoom] = useState(limit);
  const [look, setLook] = useState(0);
  const shown = select(words, seated.current, Math.min(room, limit));
  const tone = tones(shown);
  const more = distinct - shown.length;

  useLayoutEffect(() => {
    const mine = new Painter(field.current!, () => setLook((n) => n + 1));
    painter.current = mine;
    return () => mine.dispose();
  }, []);

  useLayoutEffect(() => {
    const fits = painter.current!.capacity(select(words, seated.current, limit), shown.length);
    if (fits !== shown.length) setRoom(fits);
    else {
      seated.current = new Set(shown.map(({ key }) => key));
      painter.current!.show(shown, elements.current);
    }
  }, [words, limit, room, look]);

  return (
    <figure class="cloud">
      <div class="cloud-field" ref={field} lang={lang} aria-hidden="true">
        {shown.map(({ key, label }) => (
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
      <ol class="unseen" aria-label={t('cloud.words')} lang={lang}>
        {ranked(words).map(({ key, label, count }) => (
          <li key={key}>{t('cloud.word', { label, who: t('people', { n: count, per }) })}</li>
        ))}
      </ol>
      {more > 0 && <p class="cloud-more">{t('cloud.more', { shown: shown.length, more })}</p>}
    </figure>
  );
}

function ranked(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => b.count - a.count);
}
