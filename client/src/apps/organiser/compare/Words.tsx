import type { ComparedRoom, ComparedWord } from '../../../core/archive';
import { useT } from '../../../i18n';
import './Words.css';

export interface WordsProps {
  words: readonly ComparedWord[];
  rooms: readonly ComparedRoom[];
  names: ReadonlyMap<string, string>;
}

const courses = [
  ['returned', 'compare.returned'],
  ['appeared', 'compare.appeared'],
  ['vanished', 'compare.vanished'],
] as const;

/** Words that returned, that appeared and that vanished, each with what part of every room said it. */
export function Words({ words, rooms, names }: WordsProps) {
  const t = useT();
  const people = rooms.map(({ rounds }) => rounds[rounds.length - 1]!.answered);
  const most = Math.max(...words.flatMap(({ counts }) => counts.map((count, i) => count / people[i]!)));
  return (
    <div class="courses">
      {courses.map(([course, title]) => {
        const those = words.filter((word) => word.course === course);
        return (
          <section key={course} class="course">
            <h2 class="course-title">
              {t(title)} <span class="ridges-n">{t('lens.words', { n: those.length })}</span>
            </h2>
            <ol>
              {those.map(({ key, label, counts }) => (
                <li key={key} class="course-word">
                  <bdi class="course-label">{label}</bdi>
                  <span class="course-rooms" aria-hidden="true">
                    {counts.map((count, i) => (
                      <span key={i} class={count > 0 ? 'course-bar' : 'course-bar course-none'} style={{ '--part': count / people[i]! / most }} />
                    ))}
                  </span>
                  <span class="unseen">
                    {counts.map((count, i) => t('compare.said', { room: names.get(rooms[i]!.id) ?? '', n: count })).join('; ')}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      <p class="compare-lead courses-key">{t('compare.bars', { first: names.get(rooms[0]!.id) ?? '', last: names.get(rooms[rooms.length - 1]!.id) ?? '' })}</p>
    </div>
  );
}
