import { useId, useState } from 'preact/hooks';
import { freshId, type Thread } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { nextColour, sameName } from './names';
import type { Margin } from './useMargin';
import './Threads.css';

export interface ThreadsProps {
  margin: Margin;
  question: string;
  threads: readonly Thread[];
  /** The answers that are chosen, by their numbers. */
  chosen: readonly number[];
  /** Puts what is chosen into a thread, or takes it out where all of it is in. */
  onThread: (thread: Thread) => void;
  /** The answers were put into a new thread. */
  onDone: () => void;
}

/** The threads through the answers to a question: how many people are in each, what they said, and where more of it goes. */
export function Threads({ margin, question, threads, chosen, onThread, onDone }: ThreadsProps) {
  const t = useT();
  return (
    <div class="threads" role="group" aria-label={t('threads.title')}>
      <p class="threads-how">{chosen.length === 0 ? t('threads.how') : t('threads.chosen', { n: chosen.length })}</p>
      {threads.length > 0 && (
        <ol class="threads-all">
          {threads.map((thread, i) => (
            <li key={thread.id} class="thread">
              <button type="button" class="thread-put" aria-disabled={chosen.length === 0 || undefined} aria-keyshortcuts={i < 9 ? `${i + 1}` : undefined} onClick={() => onThread(thread)}>
                {i < 9 && (
                  <kbd class="thread-key" aria-hidden="true">
                    {i + 1}
                  </kbd>
                )}
                <span class={`thread-name tint-${thread.colour}`}>{thread.name}</span>
                <span class="thread-count">{t('threads.people', { n: thread.people, of: thread.of })}</span>
              </button>
              <Said margin={margin} thread={thread} />
            </li>
          ))}
        </ol>
      )}
      <Beginning margin={margin} question={question} threads={threads} chosen={chosen} onThread={onThread} onDone={onDone} />
    </div>
  );
}

/** What was said in a thread, in people's own words. */
function Said({ margin: { api, room, change }, thread }: { margin: Margin; thread: Thread }) {
  const t = useT();
  const { id, question, name, colour, memo, answers } = thread;
  const picks = answers.map(({ answer, quote }) => ({ answer, quote }));
  const again = async () => {
    await api.putThread(room, id, 0, { question, name, colour, memo });
    await api.rethread(room, id, { put: picks });
  };
  const takeOut = (answer: number) =>
    change(() => api.rethread(room, id, { take: [answer] }), { message: t('threads.out'), undo: () => api.rethread(room, id, { put: picks.filter((pick) => pick.answer === answer) }) });
  return (
    <details class="thread-said">
      <summary>{t('threads.quotes', { n: answers.length })}</summary>
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
      <Button kind="quiet" onPress={() => void change(() => api.removeThread(room, thread), { message: t('threads.removed'), undo: again })}>
        {t('threads.remove')}
      </Button>
    </details>
  );
}

/** A new thread, with what is chosen in it. A name that is there already means that thread. */
function Beginning({ margin: { api, room, change }, question, threads, chosen, onThread, onDone }: ThreadsProps) {
  const t = useT();
  const field = useId();
  const [name, setName] = useState('');
  async function begin() {
    const wanted = name.trim();
    if (wanted === '') return;
    const known = threads.find((one) => sameName(one.name, wanted));
    if (known) {
      onThread(known);
      setName('');
      return;
    }
    const id = freshId();
    const begun = await change(async () => {
      await api.putThread(room, id, 0, { question, name: wanted, colour: nextColour(threads), memo: null });
      if (chosen.length > 0) await api.rethread(room, id, { put: chosen.map((answer) => ({ answer })) });
    });
    if (!begun) return;
    setName('');
    onDone();
  }
  return (
    <form
      class="threads-new"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <label class="filter-label" for={field}>
        {t('threads.new')}
      </label>
      <input id={field} class="filter-field" maxLength={60} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      <Button onPress={() => void begin()}>{t('threads.begin')}</Button>
    </form>
  );
}
