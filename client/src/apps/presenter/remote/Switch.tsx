import './Switch.css';

export interface SwitchProps<T extends string> {
  label: string;
  now: T;
  choices: readonly (readonly [T, string])[];
  onChoose: (choice: T) => void;
}

/** A few ways to look, side by side; one of them holds. */
export function Switch<T extends string>({ label, now, choices, onChoose }: SwitchProps<T>) {
  return (
    <div class="switch" role="group" aria-label={label}>
      {choices.map(([choice, says]) => (
        <button key={choice} type="button" class="switch-choice" aria-pressed={choice === now} onClick={() => onChoose(choice)}>
          {says}
        </button>
      ))}
    </div>
  );
}
