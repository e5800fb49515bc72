import { useEffect, useMemo, useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { useSlowly } from '../../ui/slowly';
import { ranked } from './tones';
import type { Word } from './word';

/** Nobody reads a list that changes ten times a second: milliseconds for which it stays as it is. */
const still = 2_000;
/** So many lines are written anew at a time: all of them at once would hold up the words that move. */
const atOnce = 6;
/** Milliseconds from one time to the next: there is a frame in between. */
const breath = 40;

export interface TwinProps {
  words: readonly Word[];
  /** How many different words there are in all. */
  distinct: number;
  /** The language of the words. */
  lang: string;
  /** Who gave each word. */
  per: 'person' | 'table';
}

/** The text twin of a cloud: its words as a list, with how many gave each, for who does not see it. */
export function Twin({ words, distinct, lang, per }: TwinProps) {
  const t = useT();
  const told = useSlowly(words, still);
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    const ranking = ranked(told);
    let at = 0;
    const timer = setInterval(() => {
      const [from, to] = [at, at + atOnce];
      const anew = ranking.slice(from, to).map(({ label, count }) => t('cloud.word', { label, who: t('people', { n: count, per }) }));
      setLines((before) => [...before.slice(0, from), ...anew, ...before.slice(to, ranking.length)]);
      at = to;
      if (at >= ranking.length) clearInterval(timer);
    }, breath);
    return () => clearInterval(timer);
  }, [told, per, t]);
  const more = Math.max(0, distinct - told.length);
  // The same element again: what did not change is not compared ten times a second.
  return useMemo(
    () => (
      <ol class="unseen cloud-twin" aria-label={t('cloud.words')} lang={lang}>
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
        {more > 0 && <li>{t('cloud.rest', { n: more })}</li>}
      </ol>
    ),
    [lines, more, lang, t],
  );
}
