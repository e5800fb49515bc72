import { useId, useState } from 'preact/hooks';
import { freshId, type Beside, type Note } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { focused } from '../../../ui/focused';
import { momentOf } from '../dates';
import type { Margin } from './useMargin';
import './Notes.css';

export interface NotesProps {
  margin: Margin;
  notes: readonly Note[];
  /** What a new note is about: a question or an answer; nothing of these is the room. */
  beside: Beside;
  lang: Lang;
}

/** Notes in the margin: what an organiser wants to remember about what stands here. */
export function Notes({ margin, notes, beside, lang }: NotesProps) {
  const t = useT();
  const [writing, setWriting] = useState<string | null>(null);
  const { api, room, change } = margin;
  const put = (id: string, rev: number, text: string) => change(() => api.putNote(room, id, rev, text, beside));
  const remove = (note: Note) =>
    change(() => api.removeNote(room, note), { message: t('notes.removed'), undo: () => api.putNote(room, note.id, 0, note.text, beside) });
  return (
    <div class="notes" role="group" aria-label={t('notes.title')}>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note.id} class="note">
              {writing === note.id ? (
                <Writing text={note.text} onDone={() => setWriting(null)} onText={(text) => put(note.id, note.rev, text)} />
              ) : (
                <>
                  <p class="note-text">{note.text}</p>
                  <p class="note-foot">
                    <span>{[note.author, momentOf(note.created, lang).whole].filter(Boolean).join(' · ')}</span>
                    <Button kind="quiet" onPress={() => setWriting(note.id)}>
                      {t('notes.change')}
                    </Button>
                    <Button kind="quiet" onPress={() => void remove(note)}>
                      {t('notes.remove')}
                    </Button>
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {writing === '' ? (
        <Writing text="" onDone={() => setWriting(null)} onText={(text) => put(freshId(), 0, text)} />
      ) : (
        <Button kind="quiet" icon="more" onPress={() => setWriting('')}>
          {t('notes.write')}
        </Button>
      )}
    </div>
  );
}

/** Where a note is written. What could not be kept stays there. */
function Writing({ text, onText, onDone }: { text: string; onText: (text: string) => Promise<boolean>; onDone: () => void }) {
  const t = useT();
  const id = useId();
  const [now, setNow] = useState(text);
  async function keep() {
    if (now.trim() === '' || (await onText(now))) onDone();
  }
  return (
    <form
      class="note-writing"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
      }}
    >
      <label class="unseen" for={id}>
        {t('notes.one')}
      </label>
      <textarea id={id} class="note-field" rows={3} maxLength={4000} ref={focused} value={now} onInput={({ currentTarget }) => setNow(currentTarget.value)} />
      <p class="note-foot">
        <Button onPress={() => void keep()}>{t('notes.keep')}</Button>
        <Button kind="quiet" onPress={onDone}>
          {t('notes.leave')}
        </Button>
      </p>
    </form>
  );
}
