import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Wordmark } from '../../../ui/Mark';
import { Ripples } from '../../../ui/Ripples';
import { digitsOf, grouped } from '../address';
import { Shell } from '../Shell';
import './CodeEntry.css';

export interface CodeEntryProps {
  /** The code that was tried last. */
  tried: string;
  /** Why it did not open a room. */
  problem: string | null;
  onCode: (code: string) => void;
}

/** Eight digits from the screen. The last one joins. */
export function CodeEntry({ tried, problem, onCode }: CodeEntryProps) {
  const t = useT();
  const [digits, setDigits] = useState(tried);
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const left = 8 - digits.length;

  useEffect(() => {
    // The next digit typed replaces the whole wrong code.
    if (problem !== null) field.current?.select();
  }, [problem]);

  // The space between the groups is ours, so the caret has to be put where the person left it.
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function type(input: HTMLInputElement) {
    const next = digitsOf(input.value);
    const before = input.value.slice(0, input.selectionStart ?? input.value.length);
    caret.current = input.value.includes('/') ? grouped(next).length : grouped(digitsOf(before)).length;
    // Set at once: when the digits did not change, nothing is rendered that would do it.
    input.value = grouped(next);
    setDigits(next);
    if (next.length === 8 && next !== digits) onCode(next);
  }

  return (
    <Shell
      branded
      large
      heading={t('code.title')}
      above={<Wordmark name="Klankbord" />}
      dock={
        <Button kind="primary" wide disabled={left > 0} onPress={() => onCode(digits)}>
          {left > 0 ? t('code.left', { n: left }) : t('code.join')}
        </Button>
      }
    >
      <form
        class="code"
        onSubmit={(event) => {
          event.preventDefault();
          if (left === 0) onCode(digits);
        }}
      >
        <label class="code-label" for="code">
          {t('code.label')}
        </label>
        <input
          ref={field}
          id="code"
          class="code-field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          enterkeyhint="go"
          placeholder="0000 0000"
          value={grouped(digits)}
          aria-invalid={problem !== null || undefined}
          aria-describedby="code-problem"
          onInput={(event) => type(event.currentTarget)}
        />
        <p id="code-problem" class="problem" role="status">
          {problem}
        </p>
      </form>
      <Ripples />
    </Shell>
  );
}
