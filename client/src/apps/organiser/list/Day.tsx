import { useId } from 'preact/hooks';

export interface DayProps {
  label: string;
  /** 2026-11-29, or empty. */
  value: string;
  onValue: (value: string) => void;
}

/** A day, by the browser's own calendar. It counts when it is whole. */
export function Day({ label, value, onValue }: DayProps) {
  const id = useId();
  return (
    <div class="filter filter-day">
      <label class="filter-label" for={id}>
        {label}
      </label>
      <input id={id} class="filter-field" type="date" value={value} onChange={(event) => onValue(event.currentTarget.value)} />
    </div>
  );
}
