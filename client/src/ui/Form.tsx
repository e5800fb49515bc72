import { createContext, type ComponentChildren, type TargetedInputEvent } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { useT } from '../i18n';
import './Form.css';

/** Somebody tried to send what is not complete: from then on each field says what is missing. */
const Tried = createContext(false);

export interface FormProps {
  children: ComponentChildren;
  /** What the button says. */
  does: string;
  busy?: boolean;
  /** What is wrong with what was sent. */
  trouble?: string | null;
  onSend: () => void;
  /** One *primary* on a page at most. */
  kind?: 'primary' | 'plain';
}

/** Fields under each other, and the button below them. What is not complete is not sent, and says what is missing. */
export function Form({ children, does, busy = false, trouble = null, onSend, kind = 'primary' }: FormProps) {
  const [tried, setTried] = useState(false);
  return (
    <form
      class="form"
      noValidate
      aria-busy={busy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        const first = event.currentTarget.querySelector<HTMLElement>('[data-incomplete]');
        setTried(first !== null);
        if (first) first.focus();
        else onSend();
      }}
    >
      <Tried.Provider value={tried}>{children}</Tried.Provider>
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
  /** Characters. */
  least?: number;
  most?: number;
  autofocus?: boolean;
}

/** One line to write. It says what is missing in the language of the page; a browser would in its own. */
export function Field({ label, value, onValue, autocomplete, type = 'text', hint, least = 1, most, autofocus }: FieldProps) {
  const t = useT();
  const id = useId();
  const more = least - [...value].length;
  const incomplete = value.trim() === '' ? t('form.missing') : more > 0 ? t('form.short', { n: more }) : null;
  const wrong = useContext(Tried) ? incomplete : null;
  const input = {
    id,
    value,
    autocomplete,
    autofocus,
    autocapitalize: 'off' as const,
    spellcheck: false,
    maxLength: most,
    'aria-required': true,
    'aria-invalid': wrong !== null || undefined,
    'aria-describedby': [wrong !== null && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
    'data-incomplete': incomplete === null ? undefined : '',
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onValue(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'password' ? <input {...input} type="password" /> : <input {...input} type="text" />}
      {wrong !== null && (
        <p id={`${id}-wrong`} class="field-wrong">
          {wrong}
        </p>
      )}
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
  hint?: string;
  /** Whether nothing is too few. */
  needed?: boolean;
}

/** Any number of these, or of at least one where one is `needed`. */
export function Ticks<T extends string>({ label, options, chosen, onChosen, hint, needed = false }: TicksProps<T>) {
  const t = useT();
  const id = useId();
  const incomplete = needed && chosen.length === 0;
  const wrong = useContext(Tried) && incomplete;
  return (
    <fieldset class="ticks" aria-describedby={[wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} class="field-wrong">
          {t('form.choose')}
        </p>
      )}
      {options.map(({ value, text }, at) => (
        <label key={value}>
          <input
            type="checkbox"
            data-incomplete={incomplete && at === 0 ? '' : undefined}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => onChosen(currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
