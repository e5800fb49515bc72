import type { Decided, ReadRound } from '../../../core/archive';
import type { Question } from '../../../core/protocol';
import { useT } from '../../../i18n';
import './Decisions.css';

/** What the presenter decided about answers: nobody has to guess what is not in the picture. */
export function Decisions({ round: { decided }, question }: { round: ReadRound; question: Question }) {
  const t = useT();
  const of = (test: (one: Decided) => boolean) => decided.filter(test);
  const hidden = of(({ state }) => state === 'hidden');
  const held = of(({ state }) => state === 'held');
  const merged = of(({ into, state }) => into !== null && state === 'seen');
  const marked = of(({ state, mark }) => state === 'seen' && mark !== null && mark !== 'shown');
  if (hidden.length + held.length + merged.length + marked.length === 0) return null;
  return (
    <details class="decisions">
      <summary class="decisions-title">{t('archive.decisions', { n: hidden.length + held.length + merged.length + marked.length })}</summary>
      <Group title={t('archive.hidden')} decided={hidden} />
      <Group title={t('archive.held')} decided={held} />
      <Group title={t('archive.merged')} decided={merged} />
      {question.kind === 'questions' && <Group title={t('archive.marked')} decided={marked} />}
    </details>
  );
}

function Group({ title, decided }: { title: string; decided: readonly Decided[] }) {
  if (decided.length === 0) return null;
  return (
    <>
      <h3 class="decisions-what">{title}</h3>
      <ul class="decisions-list">
        {decided.map(({ bucket, text, count, into }) => (
          <li key={bucket}>
            <bdi>{text}</bdi>
            {into !== null && (
              <>
                {' → '}
                <bdi>{into}</bdi>
              </>
            )}
            {count > 1 && <span class="decisions-count"> ×{count}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
