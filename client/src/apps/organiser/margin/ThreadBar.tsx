import { useId, useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { BeginThread } from './BeginThread';
import { Labelling } from './Labelling';
import { remarksOf } from './remarks';
import { useBack } from './useBack';
import type { Threading } from './useThreading';
import './ThreadBar.css';

/** What can be done with the answers that are chosen. It stays in sight, however many answers there are. */
export function ThreadBar(threading: Threading) {
  const { margin, threads, chosen, thread, chooseNothing } = threading;
  const t = useT();
  const [form, setForm] = useState<'thread' | 'label' | null>(null);
  const id = useId();
  useBack(form && `${id}-${form}`);
  const toggle = (one: 'thread' | 'label') => setForm(form === one ? null : one);
  const none = chosen.length === 0;
  return (
    <div class={none && form === null ? 'thread-bar' : 'thread-bar thread-bar-needed'} role="group" aria-label={t('threads.put')} onKeyDown={({ key }) => key === 'Escape' && setForm(null)}>
      <p class="thread-bar-chosen" role="status">
        {t('threads.chosen', { n: chosen.length })}
      </p>
      {!none && (
        <Button kind="quiet" icon="close" onPress={chooseNothing}>
          {t('threads.none')}
        </Button>
      )}
      <ul class="thread-bar-all">
        {threads.map((one, i) => (
          <li key={one.id}>
            <button type="button" class="thread-put" aria-disabled={none || undefined} aria-keyshortcuts={i < 9 ? `${i + 1}` : undefined} onClick={() => thread(one)}>
              {i < 9 && (
                <kbd class="thread-key" aria-hidden="true">
                  {i + 1}
                </kbd>
              )}
              <span class={`thread-name tint-${one.colour}`}>{one.name}</span>
              <span class="thread-count" aria-hidden="true">
                {one.people}
              </span>
              <span class="unseen">{t('threads.people', { n: one.people, of: one.of })}</span>
            </button>
          </li>
        ))}
        <li id={`${id}-thread`}>
          <Button kind="quiet" icon="more" pressed={form === 'thread'} onPress={() => toggle('thread')}>
            {t('threads.new')}
          </Button>
        </li>
        {!none && (
          <li id={`${id}-label`}>
            <Button kind="quiet" icon="more" pressed={form === 'label'} onPress={() => toggle('label')}>
              {t('labels.give')}
            </Button>
          </li>
        )}
      </ul>
      {form === 'thread' && <BeginThread threading={threading} onDone={() => setForm(null)} />}
      {form === 'label' && !none && <Labelling margin={margin} answers={chosen} worn={wornByAll(threading)} onGiven={() => setForm(null)} />}
    </div>
  );
}

/** The labels that every chosen answer has. */
function wornByAll({ margin: { overlay }, chosen }: Threading) {
  const remarks = remarksOf(overlay);
  return overlay.labels.filter(({ id }) => chosen.every((answer) => remarks(answer).labels.some((label) => label.id === id)));
}
