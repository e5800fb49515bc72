import { useId, useState } from 'preact/hooks';
import { freshId, type Beside, type Note } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { focused } from '../../../ui/focused';
import { momentOf } from '../dates';
import { withHeld } from './held';
import { Kept } from './Kept';
import { useBack } from './useBack';
import { useKeeping } from './useKeeping';
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
  const [held, setHeld] = useState<Note | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const { api, room, change, keep } = margin;
  const id = useId();
  const placeOf = (note: Note) => `${id}-${note.id}`;
  useBack(held ? placeOf(held) : fresh && id);
  const shown = withHeld(notes, held);
  const put = (id: string) => (rev: number, text: string) => keep(() => api.putNote(room, id, rev, text, beside));
  const remove = (note: Note) =>
    change(() => api.removeNote(room, note), { message: t('notes.removed'), undo: () => api.putNote(room, note.id, 0, note.text, beside) });
  return (
    <div class="notes" role="group" aria-label={t('notes.title')}>
      {shown.length > 0 && (
        <ul>
          {shown.map((note) => (
            <li key={note.id} id={placeOf(note)} class="note">
              {held?.id === note.id ? (
                <Writing text={held.text} standing={notes.find(({ id }) => id === note.id) ?? null} onDone={() => setHeld(null)} onText={put(note.id)} />
              ) : (
                <>
                  <p class="note-text">{note.text}</p>
                  <p class="note-foot">
                    <span>{[note.author, momentOf(note.created, lang).whole].filter(Boolean).join(' · ')}</span>
                    <span class="note-acts">
                      <Button kind="quiet" onPress={() => setHeld(note)}>
                        {t('notes.change')}
                      </Button>
                      <Button kind="quiet" onPress={() => void remove(note)}>
                        {t('notes.remove')}
                      </Button>
                    </span>
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <div id={id} class="notes-new">
        {fresh !== null ? (
          <Writing text="" standing={null} onDone={() => setFresh(null)} onText={put(fresh)} />
        ) : (
          <Button kind="quiet" icon="more" onPress={() => setFresh(freshId())}>
            {t('notes.write')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface WritingProps {
  /** What it begins with. */
  text: string;
  /** The note as it is now; null for a new one, and where somebody removed it meanwhile. */
  standing: Note | null;
  onText: (rev: number, text: string) => Promise<string | null>;
  onDone: () => void;
}

/** Where a note is written. What could not be kept stays there, with what somebody else wrote meanwhile. */
function Writing({ text, standing, onText, onDone }: WritingProps) {
  const t = useT();
  const id = useId();
  const [now, setNow] = useState(text);
  const { failure, overtaken, keep } = useKeeping(standing?.rev ?? 0);
  async function finish() {
    if (now.trim() === '' || (await keep((rev) => onText(rev, now)))) onDone();
  }
  return (
    <form
      class="note-writing"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onKeyDown={(event) => {
        // Whatever lies around it is not left with it.
        event.stopPropagation();
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void finish();
      }}
    >
      <label class="unseen" for={id}>
        {t('notes.one')}
      </label>
      <textarea id={id} class="note-field" rows={3} maxLength={4000} ref={focused} value={now} onInput={({ currentTarget }) => setNow(currentTarget.value)} />
      <Kept failure={failure} now={overtaken && standing ? standing.text : null} onKeep={() => void finish()} onLeave={onDone} />
    </form>
  );
}
