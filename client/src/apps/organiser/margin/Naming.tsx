import { useId, useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { focused } from '../../../ui/focused';
import { Kept } from './Kept';
import { colours } from './names';
import { useKeeping } from './useKeeping';
import './Naming.css';

/** What a label or a thread is called, and how it looks. */
export interface Named {
  name: string;
  colour: number;
  /** What belongs to a thread, and what does not; undefined for what has none. */
  memo?: string | null;
}

export interface NamingProps {
  /** What it is called for whoever begins to write. */
  named: Named;
  /** The same as it stands now; null where somebody removed it meanwhile. */
  standing: (Named & { rev: number }) | null;
  onNamed: (rev: number, named: Named) => Promise<string | null>;
  onDone: () => void;
}

/** Another name, colour or memo for a label or a thread. What could not be kept stays there. */
export function Naming({ named, standing, onNamed, onDone }: NamingProps) {
  const t = useT();
  const id = useId();
  const [now, setNow] = useState(named);
  const { failure, overtaken, keep } = useKeeping(standing?.rev ?? 0);
  async function finish() {
    const name = now.name.trim();
    if (name === '') return;
    const memo = now.memo === undefined ? {} : { memo: now.memo?.trim() || null };
    if (await keep((rev) => onNamed(rev, { name, colour: now.colour, ...memo }))) onDone();
  }
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label class="filter-label" for={`${id}-name`}>
        {t('margin.name')}
      </label>
      <input id={`${id}-name`} class="filter-field" maxLength={60} ref={focused} value={now.name} onInput={({ currentTarget }) => setNow({ ...now, name: currentTarget.value })} />
      <fieldset class="naming-colours">
        <legend class="filter-label">{t('margin.colour')}</legend>
        {colours.map((colour) => (
          <label key={colour} class={`naming-colour tint-${colour}`}>
            <input type="radio" name={`${id}-colour`} value={colour} checked={now.colour === colour} onChange={() => setNow({ ...now, colour })} />
            <span class="unseen">{t('margin.colour.one', { n: colour })}</span>
          </label>
        ))}
      </fieldset>
      {now.memo !== undefined && (
        <>
          <label class="filter-label" for={`${id}-memo`}>
            {t('threads.memo')}
          </label>
          <textarea id={`${id}-memo`} class="note-field" rows={3} maxLength={4000} value={now.memo ?? ''} onInput={({ currentTarget }) => setNow({ ...now, memo: currentTarget.value })} />
        </>
      )}
      <Kept failure={failure} now={overtaken && standing ? standing.name : null} onKeep={() => void finish()} onLeave={onDone} />
    </form>
  );
}
