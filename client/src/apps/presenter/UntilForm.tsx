import { useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { dateOf, inAWeek, instantOf, lastDay } from './until';
import './UntilForm.css';

/** Until when people may answer by themselves. `action` is what the button says. */
export function UntilForm({ action, onUntil }: { action: string; onUntil: (until: number) => void }) {
  const t = useT();
  const [{ date, time }, choose] = useState(() => inAWeek(new Date()));
  const until = instantOf({ date, time });
  const [wrong, setWrong] = useState<'form.missing' | 'pace.past' | null>(null);
  return (
    <form
      class="until"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const why = until === null ? 'form.missing' : until <= Date.now() ? 'pace.past' : null;
        setWrong(why);
        if (until !== null && why === null) onUntil(until);
      }}
    >
      <p class="until-means">{t('pace.means')}</p>
      <label>
        {t('pace.date')}
        <input type="date" min={dateOf(new Date())} max={lastDay(new Date())} value={date} onInput={({ currentTarget }) => choose({ date: currentTarget.value, time })} />
      </label>
      <label>
        {t('pace.time')}
        <input type="time" value={time} onInput={({ currentTarget }) => choose({ date, time: currentTarget.value })} />
      </label>
      <button type="submit" class="button button-primary">
        {action}
      </button>
      <p class="until-past" role="alert">
        {wrong && t(wrong)}
      </p>
    </form>
  );
}
