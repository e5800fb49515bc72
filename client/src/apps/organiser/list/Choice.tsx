import { useId } from 'preact/hooks';
import { useT } from '../../../i18n';

export interface Option {
  value: string;
  text: string;
  rooms: number;
}

export interface Group {
  name: string;
  options: readonly Option[];
}

export interface ChoiceProps {
  label: string;
  /** What stands there where it is no matter. */
  any: string;
  value: string;
  /** Under their names where there are several. */
  groups: readonly Group[];
  onValue: (value: string) => void;
}

/** One of several, by the browser's own list. What an old address asks for stays chosen, also when no room has it. */
export function Choice({ label, any, value, groups, onValue }: ChoiceProps) {
  const t = useT();
  const id = useId();
  const known = value === '' || groups.some(({ options }) => options.some((one) => one.value === value));
  const list = (options: readonly Option[]) =>
    options.map((one) => (
      <option key={one.value} value={one.value}>
        {t('archive.option', { text: one.text, n: one.rooms })}
      </option>
    ));
  return (
    <div class="filter">
      <label class="filter-label" for={id}>
        {label}
      </label>
      <select id={id} class="filter-field" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {groups.length === 1
          ? list(groups[0]!.options)
          : groups.map(({ name, options }) => (
              <optgroup key={name} label={name}>
                {list(options)}
              </optgroup>
            ))}
      </select>
    </div>
  );
}
