import { useId, useState } from 'preact/hooks';
import { freshId } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { focused } from '../../../ui/focused';
import { nextColour, sameName } from './names';
import type { Threading } from './useThreading';

/** A new thread, with what is chosen in it. A name that is there already means that thread. */
export function BeginThread({ threading: { margin, question, threads, chosen, thread, chooseNothing }, onDone }: { threading: Threading; onDone: () => void }) {
  const t = useT();
  const field = useId();
  const [id] = useState(freshId);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  async function begin() {
    const wanted = name.trim();
    if (wanted === '') return;
    const known = threads.find((one) => sameName(one.name, wanted));
    if (known) {
      thread(known);
      onDone();
      return;
    }
    const { api, room, keep } = margin;
    const why = await keep(async () => {
      await api.putThread(room, id, 0, { question, name: wanted, colour: nextColour(threads), memo: null });
      if (chosen.length > 0) await api.rethread(room, id, { put: chosen.map((answer) => ({ answer })) });
    });
    setFailure(why);
    if (why !== null) return;
    chooseNothing();
    onDone();
  }
  return (
    <form
      class="labelling"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <label class="filter-label" for={field}>
        {t('threads.new')}
      </label>
      <input id={field} class="filter-field" maxLength={60} value={name} ref={focused} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      <Button onPress={() => void begin()}>{t('threads.begin')}</Button>
      {failure !== null && (
        <p class="margin-failure" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}
