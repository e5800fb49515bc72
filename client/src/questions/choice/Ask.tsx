import { say } from '../../core/text';
import type { Choice, ChoiceAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import type { AskProps } from '../asking';
import { shuffled } from '../order';
import { touch } from './picks';
import './Ask.css';

/** Options to tap. Nothing goes out on a tap: a finger may slip, so there is one button that sends. */
export function Ask({ question, lang, draft, onDraft, seed, labelledBy, describedBy }: AskProps<Choice, ChoiceAnswer>) {
  const t = useT();
  const { options, pick, shuffle, abstain } = question;
  const order = shuffle ? shuffled(options, `${seed} ${question.id}`) : options;
  const full = pick > 1 && pick < options.length && draft !== null && draft.picks.length === pick;
  // Where everything may be picked, an explanation has said what to pick.
  const free = question.explanation === null ? t('choice.all') : null;
  const hint = pick === 1 ? t('choice.one') : pick >= options.length ? free : t((draft?.picks.length ?? 0) < pick ? 'choice.several' : 'choice.full', { most: pick });
  return (
    <div role={pick === 1 ? 'radiogroup' : 'group'} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {hint !== null && <p class={full ? 'ask-hint ask-hint-full' : 'ask-hint'}>{hint}</p>}
      <div class="picker">
        {order.map(({ id, label }) => row(id, say(label, lang)))}
        {abstain && row(null, { text: t('choice.none'), lang: undefined })}
      </div>
    </div>
  );

  function row(option: string | null, label: { text: string; lang: string | undefined }) {
    const picked = draft !== null && (option === null ? draft.picks.length === 0 : draft.picks.includes(option));
    return (
      <label key={option} class={option === null ? 'picker-row picker-none' : 'picker-row'}>
        <input
          type={pick === 1 ? 'radio' : 'checkbox'}
          name={question.id}
          class="picker-input"
          checked={picked}
          aria-disabled={(full && !picked && option !== null) || undefined}
          onClick={(event) => {
            const next = touch(question, draft, option);
            // Where there is no room for another, the box stays as it was.
            if (next === draft) event.preventDefault();
            else onDraft(next);
          }}
        />
        <span class={pick === 1 ? 'picker-mark picker-mark-round' : 'picker-mark'} aria-hidden="true" />
        <span class="picker-label" lang={label.lang}>
          {label.text}
        </span>
      </label>
    );
  }
}
