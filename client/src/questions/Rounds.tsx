import { useState } from 'preact/hooks';
import type { Question, Result } from '../core/protocol';
import { useT } from '../i18n';
import { Show, shifting } from './Show';
import './Rounds.css';

export interface Round {
  /** Counted from 1. */
  number: number;
  answered: number;
  result: Result;
}

export interface RoundsProps {
  question: Question;
  /** The earliest first; at least two. */
  rounds: readonly Round[];
  lang: string;
}

/**
 * What the room thought before, and what it thinks now. Where a shift can be drawn it is one picture, with the earlier
 * round behind the later one; else two pictures side by side, or one above the other.
 */
export function Rounds({ question, rounds, lang }: RoundsProps) {
  const latest = rounds[rounds.length - 1]!;
  const [chosen, choose] = useState<number | null>(null);
  const earlier = rounds.slice(0, -1);
  // A round that nobody answered is nothing to lay beside, unless it is asked for.
  const before = earlier.find(({ number }) => number === chosen) ?? [...earlier].reverse().find(({ answered }) => answered > 0) ?? earlier[earlier.length - 1]!;
  const picker = earlier.length > 1 && <Picker rounds={earlier} chosen={before.number} onChoose={choose} />;
  if (shifting.has(question.kind)) {
    return (
      <div class="rounds">
        <div class="rounds-legend">
          <Name round={before} sign="before" />
          <Name round={latest} sign="now" />
          {picker}
        </div>
        <div class="rounds-picture">
          <Show question={question} result={latest.result} before={before} lang={lang} />
        </div>
      </div>
    );
  }
  return (
    <div class={question.kind === 'timeline' ? 'rounds rounds-apart rounds-above' : 'rounds rounds-apart'}>
      {[before, latest].map((round, i) => (
        // Another round in the same pane: who picked it with the keyboard is still at the picker.
        <section key={i} class="rounds-pane">
          <div class="rounds-legend">
            <Name round={round} />
            {i === 0 && picker}
          </div>
          <div key={round.number} class="rounds-picture">
            <Show question={question} result={round.result} lang={lang} />
          </div>
        </section>
      ))}
    </div>
  );
}

/** Which round it is, of how many answers, and how it is drawn. */
function Name({ round: { number, answered }, sign }: { round: Round; sign?: 'before' | 'now' }) {
  const t = useT();
  return (
    <h2 class="rounds-name">
      {sign && <span class={`rounds-sign rounds-sign-${sign}`} aria-hidden="true" />}
      {t('rounds.name', { n: number, answers: answered })}
    </h2>
  );
}

/** Which of several earlier rounds is looked at. */
function Picker({ rounds, chosen, onChoose }: { rounds: readonly Round[]; chosen: number; onChoose: (number: number) => void }) {
  const t = useT();
  const pick = (number: number, { detail, currentTarget }: MouseEvent & { currentTarget: HTMLElement }) => {
    // Clicked, it does not keep the space bar of the clicker for itself.
    if (detail > 0) currentTarget.blur();
    onChoose(number);
  };
  return (
    <div class="rounds-picker" role="group" aria-label={t('rounds.pick')}>
      <span class="rounds-pick" aria-hidden="true">
        {t('rounds.pick')}
      </span>
      {rounds.map(({ number }) => (
        <button key={number} type="button" class="figures" aria-pressed={number === chosen} aria-label={t('rounds.number', { n: number })} onClick={(event) => pick(number, event)}>
          {number}
        </button>
      ))}
    </div>
  );
}
