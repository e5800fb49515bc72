import './Choices.css';

export interface Choice<T> {
  value: T;
  name: string;
  /** What it means, in a sentence. */
  means?: string;
}

export interface ChoicesProps<T> {
  /** What is chosen, for ears. */
  label: string;
  choices: readonly Choice<T>[];
  /** The one that holds now. */
  now?: T | null;
  onChoose: (value: T) => void;
}

/** A short list to choose from, each with what it means. */
export function Choices<T extends string>({ label, choices, now, onChoose }: ChoicesProps<T>) {
  return (
    <ul class="choices" aria-label={label}>
      {choices.map(({ value, name, means }) => (
        <li key={value}>
          <button type="button" class="choices-choice" aria-current={now === undefined ? undefined : value === now} onClick={() => onChoose(value)}>
            <strong>{name}</strong>
            {means && <span>{means}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
