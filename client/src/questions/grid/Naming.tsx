import { useT } from '../../i18n';
import { mostUnits } from './marks';

export interface NamingProps {
  /** Which of several marks it is. */
  number: number | null;
  name: string;
  /** Whether the room reads it. */
  shared: boolean;
  onName: (name: string, shared: boolean) => void;
}

/** A name for a mark of one's own. It stays on the phone, unless the person shares it. */
export function Naming({ number, name, shared, onName }: NamingProps) {
  const t = useT();
  return (
    <div class="naming">
      <label>
        <span class="naming-label">{number === null ? t('grid.name') : t('grid.names', { n: number })}</span>
        <input class="naming-input" type="text" value={name} maxLength={mostUnits} autocomplete="off" enterkeyhint="done" onInput={(event) => onName(event.currentTarget.value, shared)} />
      </label>
      <label class="naming-share">
        <input class="naming-check" type="checkbox" checked={shared} onClick={() => onName(name, !shared)} />
        {t('grid.share')}
      </label>
      <p class="ask-hint">{shared ? t('grid.shared') : t('grid.private')}</p>
    </div>
  );
}
