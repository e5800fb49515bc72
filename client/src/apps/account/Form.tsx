import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import './Form.css';

export interface FormProps {
  children: ComponentChildren;
  /** What the button says. */
  does: string;
  busy: boolean;
  /** What is wrong with what was sent. */
  trouble: string | null;
  onSend: () => void;
  /** One *primary* on a page at most. */
  kind?: 'primary' | 'plain';
}

/** Fields under each other, and the button below them. */
export function Form({ children, does, busy, trouble, onSend, kind = 'primary' }: FormProps) {
  return (
    <form
      class="form"
      aria-busy={busy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      <p class="form-trouble" role="alert">
        {trouble}
      </p>
      <p>
        <button type="submit" class={`button button-${kind}`} aria-disabled={busy || undefined}>
          {does}
        </button>
      </p>
    </form>
  );
}

export interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** How a browser or a password manager knows what belongs here. */
  autocomplete: string;
  type?: 'text' | 'password';
  /** What is expected. */
  hint?: string;
  least?: number;
  most?: number;
}

export function Field({ label, value, onValue, autocomplete, type = 'text', hint, least, most }: FieldProps) {
  const id = useId();
  const input = {
    id,
    required: true,
    value,
    autocomplete,
    autocapitalize: 'off' as const,
    spellcheck: false,
    minLength: least,
    maxLength: most,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onValue(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'password' ? <input {...input} type="password" /> : <input {...input} type="text" />}
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onValue: (value: T) => void;
}

export function Choice<T extends string>({ label, value, options, onValue }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface TicksProps<T extends string> {
  label: string;
  options: readonly { value: T; text: string }[];
  chosen: readonly T[];
  onChosen: (chosen: T[]) => void;
}

/** Any number of these. */
export function Ticks<T extends string>({ label, options, chosen, onChosen }: TicksProps<T>) {
  return (
    <fieldset class="ticks">
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => onChosen(currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
