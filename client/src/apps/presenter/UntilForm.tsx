import { useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { dateOf, inAWeek, instantOf, lastDay } from './until';
import './UntilForm.css';

/** Until when people may answer by themselves. `action` is what the button says. */
export function UntilForm({ action, onUntil }: { action: string; onUntil: (until: number) => void }) {
  const t = useT();
  const [{ date, time }, choose] = useState(() => inAWeek(new Date()));
  const until = instantOf({ date, time });
  const [past, setPast] = useState(false);
  return (
    <form
      class="until"
      onSubmit={(event) => {
        event.preventDefault();
        const late = until === null || until <= Date.now();
        setPast(late);
        if (!late) onUntil(until);
      }}
    >
      <p class="until-means">{t('pace.means')}</p>
      <label>
        {t('pace.date')}
        <input type="date" required min={dateOf(new Date())} max={lastDay(new Date())} value={date} onInput={({ currentTarget }) => choose({ date: currentTarget.value, time })} />
      </label>
      <label>
        {t('pace.time')}
        <input type="time" required value={time} onInput={({ currentTarget }) => choose({ date, time: currentTarget.value })} />
      </label>
      <button type="submit" class="button button-primary">
        {action}
      </button>
      <p class="until-past" role="alert">
        {past && t('pace.past')}
      </p>
    </form>
  );
}
