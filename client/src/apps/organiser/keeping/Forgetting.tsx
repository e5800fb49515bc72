import { useId, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../../core/api';
import type { ReadRoom } from '../../../core/archive';
import { KeepingApi } from '../../../core/keeping';
import { OverlayApi, type Overlay } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useAsked } from '../useAsked';
import { refusalSentence } from './refusals';
import './Keeping.css';

const api = new KeepingApi();
const overlays = new OverlayApi();

export interface ForgettingProps {
  read: ReadRoom;
  /** What lies over it, as far as it is known. */
  overlay: Overlay | null;
  onForgotten: () => void;
  onClose: () => void;
}

/** What goes when a room is forgotten, and a word to be typed: it is for good. */
export function Forgetting({ read: { room, slides }, overlay, onForgotten, onClose }: ForgettingProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [early, setEarly] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  const shares = useAsked(room.id, () => overlays.shares(room.id)).found?.length ?? 0;
  const word = t('forget.word');
  const sure = typed.trim().toLowerCase() === word;
  async function forget() {
    if (busy) return;
    if (!sure) {
      setEarly(true);
      field.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await api.forget(room.id);
      onForgotten();
    } catch (error) {
      // An answer that was lost, and asked for again: it is gone.
      if (error instanceof ApiError && error.code === 'no_such_room') return onForgotten();
      setFailure(error);
      setBusy(false);
    }
  }
  const gone = [
    t('forget.answers', { n: room.people }),
    slides.some(({ made }) => made) && t('forget.made'),
    overlay && overlay.notes.length > 0 && t('forget.notes', { n: overlay.notes.length }),
    overlay && overlay.threads.length > 0 && t('forget.threads', { n: overlay.threads.length }),
    overlay && overlay.labels.length > 0 && t('forget.labels'),
    shares > 0 && t('forget.shares', { n: shares }),
    t('forget.phones'),
  ].filter(Boolean);
  return (
    <Dialog title={t('forget.title')} onClose={onClose}>
      <form
        class="keeping"
        onSubmit={(event) => {
          event.preventDefault();
          void forget();
        }}
      >
        <div>
          <p>{t('forget.means')}</p>
          <ul class="keeping-gone">
            {gone.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </div>
        <p class="keeping-hint">{t('forget.stays')}</p>
        <div class="keeping-day">
          <label class="filter-label" for={`${id}-word`}>
            {t('forget.type', { word })}
          </label>
          <input
            id={`${id}-word`}
            ref={field}
            class="filter-field"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={40}
            value={typed}
            aria-invalid={(early && !sure) || undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <div role="alert">
            {early && !sure && <p class="keeping-trouble">{t('forget.early', { word })}</p>}
            {failure !== null && <p class="keeping-trouble">{refusalSentence(t, failure)}</p>}
          </div>
        </div>
        <p class="keeping-buttons">
          <Button onPress={onClose}>{t('forget.no')}</Button>
          <button type="submit" class="button button-primary" aria-disabled={!sure || busy || undefined} aria-busy={busy || undefined}>
            {t(busy ? 'forget.busy' : 'forget.do')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
