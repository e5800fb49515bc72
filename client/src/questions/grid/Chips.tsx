export interface ChipsProps {
  chips: readonly { text: string; placed: boolean }[];
  /** Each is told by the number that its pin has. */
  numbered?: boolean;
  current: number;
  /** The language of the texts, where it is not the page's. */
  lang?: string;
  onChoose: (at: number) => void;
}

/** What there is to place; one of them is in hand. */
export function Chips({ chips, numbered = false, current, lang, onChoose }: ChipsProps) {
  return (
    <div class={numbered ? 'chips chips-key' : 'chips'}>
      {chips.map(({ text, placed }, at) => (
        <button key={at} type="button" class={placed ? 'chip chip-placed' : 'chip'} aria-pressed={at === current} lang={lang} onClick={() => onChoose(at)}>
          {numbered && (
            <span class="chip-number figures" aria-hidden="true">
              {at + 1}
            </span>
          )}
          <span>{text}</span>
        </button>
      ))}
    </div>
  );
}
