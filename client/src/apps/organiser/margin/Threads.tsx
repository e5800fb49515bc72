import { useState } from 'preact/hooks';
import type { Thread } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { withHeld } from './held';
import { Naming } from './Naming';
import { useBack } from './useBack';
import type { Margin } from './useMargin';
import type { Threading } from './useThreading';
import './Threads.css';

/** More than these are folded away, so that answers come first. */
const few = 8;

/** The threads through the answers to a question: how many people are in each, what belongs to it, and what they said. */
export function Threads({ margin, threads }: Pick<Threading, 'margin' | 'threads'>) {
  const t = useT();
  const [naming, setNaming] = useState<Thread | null>(null);
  const [open] = useState(threads.length <= few);
  useBack(naming && placeOf(naming));
  const shown = withHeld(threads, naming);
  return (
    <div class="threads" role="group" aria-label={t('threads.title')}>
      <p class="threads-how">{t('threads.how')}</p>
      {shown.length > 0 && (
        <details open={open}>
          <summary class="threads-title">{t('threads.all', { n: shown.length })}</summary>
          <ul class="threads-all">
            {shown.map((thread) => (
              <li key={thread.id} id={placeOf(thread)} class="thread">
                {naming?.id === thread.id ? (
                  <Renaming margin={margin} thread={naming} standing={threads.find(({ id }) => id === naming.id) ?? null} onDone={() => setNaming(null)} />
                ) : (
                  <Said margin={margin} thread={thread} onName={() => setNaming(thread)} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function placeOf({ id }: Thread): string {
  return `thread-${id}`;
}

interface RenamingProps {
  margin: Margin;
  /** As it was when somebody began to write. */
  thread: Thread;
  standing: Thread | null;
  onDone: () => void;
}

function Renaming({ margin: { api, room, keep }, thread, standing, onDone }: RenamingProps) {
  const { id, question, name, colour, memo } = thread;
  return <Naming named={{ name, colour, memo }} standing={standing} onNamed={(rev, now) => keep(() => api.putThread(room, id, rev, { question, memo: null, ...now }))} onDone={onDone} />;
}

/** What was said in a thread, in people's own words. */
function Said({ margin: { api, room, change }, thread, onName }: { margin: Margin; thread: Thread; onName: () => void }) {
  const t = useT();
  const { id, question, name, colour, memo, people, of, answers } = thread;
  const picks = answers.map(({ answer, quote }) => ({ answer, quote }));
  const again = async () => {
    await api.putThread(room, id, 0, { question, name, colour, memo });
    await api.rethread(room, id, { put: picks });
  };
  const takeOut = (answer: number) =>
    change(() => api.rethread(room, id, { take: [answer] }), { message: t('threads.out'), undo: () => api.rethread(room, id, { put: picks.filter((pick) => pick.answer === answer) }) });
  return (
    <details class="thread-said">
      <summary>
        <span class={`thread-name tint-${colour}`}>{name}</span> <span class="thread-count">{t('threads.people', { n: people, of })}</span>{' '}
        <span class="thread-count">{t('threads.quotes', { n: answers.length })}</span>
      </summary>
      {memo !== null && <p class="thread-memo">{memo}</p>}
      <p class="thread-acts">
        <Button kind="quiet" onPress={onName}>
          {t('threads.change')} <span class="unseen">{name}</span>
        </Button>
        <Button kind="quiet" onPress={() => void change(() => api.removeThread(room, thread), { message: t('threads.removed'), undo: again })}>
          {t('threads.remove')}
        </Button>
      </p>
      <ul>
        {answers.map(({ answer, text }) => (
          <li key={answer} class="thread-quote">
            <q>{text}</q>
            <Button kind="quiet" icon="close" bare onPress={() => void takeOut(answer)}>
              {t('threads.take', { text })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
