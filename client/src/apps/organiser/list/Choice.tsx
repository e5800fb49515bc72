import { useId } from 'preact/hooks';
import { useT } from '../../../i18n';

export interface ChoiceProps {
  label: string;
  /** What stands there where it is no matter. */
  any: string;
  value: string;
  options: readonly { value: string; text: string; rooms: number }[];
  onValue: (value: string) => void;
}

/** One of several, by the browser's own list. What an old address asks for stays chosen, also when no room has it. */
export function Choice({ label, any, value, options, onValue }: ChoiceProps) {
  const t = useT();
  const id = useId();
  const known = value === '' || options.some((one) => one.value === value);
  return (
    <div class="filter">
      <label class="filter-label" for={id}>
        {label}
      </label>
      <select id={id} class="filter-field" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {t('archive.option', { text: one.text, n: one.rooms })}
          </option>
        ))}
      </select>
    </div>
  );
}
