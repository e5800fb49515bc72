import { useT } from '../../../i18n';
import './Notes.css';

/** Notes to be read. */
export function NoteTexts({ texts }: { texts: readonly string[] }) {
  const t = useT();
  if (texts.length === 0) return null;
  return (
    <div class="notes" role="group" aria-label={t('notes.title')}>
      <ul>
        {texts.map((text, i) => (
          <li key={i} class="note note-text">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
