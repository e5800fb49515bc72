import type { ComparedPart, ComparedWord } from '../../../core/archive';
import { useT } from '../../../i18n';
import { Facts } from './Facts';
import './Words.css';

export interface WordsProps {
  words: readonly ComparedWord[];
  parts: readonly ComparedPart[];
  names: ReadonlyMap<string, string>;
}

const courses = [
  ['returned', 'compare.returned'],
  ['appeared', 'compare.appeared'],
  ['vanished', 'compare.vanished'],
] as const;

/** Words that returned, that appeared and that vanished, each with what share of every part said it. */
export function Words({ words, parts, names }: WordsProps) {
  const t = useT();
  const people = parts.map(({ rounds }) => rounds[rounds.length - 1]!.answered);
  const most = Math.max(...words.flatMap(({ counts }) => counts.map((count, i) => count / people[i]!)));
  return (
    <div class="courses" style={{ '--parts': parts.length }}>
      {courses.map(([course, title]) => {
        const those = words.filter((word) => word.course === course);
        return (
          <section key={course} class="course">
            <h2 class="course-title">
              {t(title)} <span class="compare-facts">{t('lens.words', { n: those.length })}</span>
            </h2>
            <ol>
              {those.map(({ key, label, counts }) => (
                <li key={key} class="course-word">
                  <bdi class="course-label">{label}</bdi>
                  <span class="course-parts" aria-hidden="true">
                    {counts.map((count, i) => (
                      <span key={i} class={count > 0 ? 'course-bar' : 'course-bar course-none'} style={{ '--part': count / people[i]! / most }} />
                    ))}
                  </span>
                  <span class="unseen">
                    {counts.map((count, i) => t('compare.said', { room: names.get(parts[i]!.id) ?? '', n: count })).join('; ')}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      <div class="courses-key">
        <p class="compare-lead">{t('compare.bars')}</p>
        <ol class="courses-parts">
          {parts.map((part, i) => (
            <li key={part.id}>
              <span class="courses-number figures" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                {names.get(part.id)} <Facts part={part} n={people[i]!} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
