import { useId, useState } from 'preact/hooks';
import { KeepingApi, type Kept, type Until } from '../../../core/keeping';
import { useT, type Translate } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { useAsked } from '../useAsked';
import { endOf, lastDay, lastMoment, tomorrow } from './days';
import { refusalSentence } from './refusals';
import './Keeping.css';

const api = new KeepingApi();
const aDay = 24 * 3600 * 1000;

/** How long a room is kept: what holds now, and what may hold instead. */
export function Lasting({ room, onClose }: { room: string; onClose: () => void }) {
  const t = useT();
  const { found: kept, failure, again } = useAsked(room, () => api.kept(room));
  const [refused, setRefused] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  async function keep(until: Until) {
    setDone(false);
    setRefused(null);
    try {
      await api.keep(room, until);
      setDone(true);
    } catch (error) {
      setRefused(error);
    }
    again();
  }
  const trouble = refused ?? failure;
  return (
    <Dialog title={t('keep.title')} onClose={onClose}>
      <div class="keeping">
        <div role="status">
          {kept && (
            <p class="keeping-now">
              {done && <strong>{t('keep.done')} </strong>}
              {holds(kept, t)}
            </p>
          )}
        </div>
        {trouble !== null && <p class="keeping-trouble" role="alert">{refusalSentence(t, trouble)}</p>}
        {kept && <Choosing key={`${kept.until}`} kept={kept} onKeep={(until) => void keep(until)} />}
        <a class="keeping-privacy" href="/privacy">
          {t('keep.privacy')}
        </a>
      </div>
    </Dialog>
  );
}

/** What holds for a room now, in a sentence or two. */
function holds({ until, keep_days, over, leaves }: Kept, t: Translate): string {
  if (until === 'for ever') return t('keep.holds.ever');
  if (leaves === null && until === null && keep_days === null) return t('keep.holds.as_all');
  if (over === null) return t('keep.holds.live');
  const day = lastMoment(leaves!);
  return until === null ? t('keep.holds.days', { day, n: keep_days! }) : t('keep.holds.day', { day });
}

type Way = 'all' | 'day' | 'ever';

function Choosing({ kept: { until, keep_days, over }, onKeep }: { kept: Kept; onKeep: (until: Until) => void }) {
  const t = useT();
  const id = useId();
  const [way, setWay] = useState<Way>(until === null ? 'all' : until === 'for ever' ? 'ever' : 'day');
  const [day, setDay] = useState(typeof until === 'number' ? lastDay(until) : '');
  const [missing, setMissing] = useState(false);
  // The time of all rooms may be over for this one: then to choose it would be to forget it, without having been asked.
  const past = keep_days !== null && over !== null && over + keep_days * aDay <= Date.now();
  function send() {
    const end = endOf(day, Date.now());
    setMissing(way === 'day' && end === null);
    if (way === 'all') onKeep(null);
    else if (way === 'ever') onKeep('for ever');
    else if (end !== null) onKeep(end);
  }
  const option = (value: Way, text: string, more?: { disabled: boolean }) => (
    <label class="keeping-way">
      <input type="radio" name={`${id}-way`} checked={way === value} {...more} onChange={() => setWay(value)} />
      <span>{text}</span>
    </label>
  );
  return (
    <form
      class="keeping-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset class="keeping-ways">
        <legend class="filter-label">{t('keep.choose')}</legend>
        {option('all', keep_days === null ? t('keep.as_all') : t('keep.as_all.days', { n: keep_days }), { disabled: past })}
        {past && <p class="keeping-hint">{t('keep.as_all.past')}</p>}
        {option('day', t('keep.day'))}
        {way === 'day' && (
          <div class="keeping-day">
            <label class="filter-label" for={`${id}-day`}>
              {t('keep.day.which')}
            </label>
            <input
              id={`${id}-day`}
              class="filter-field"
              type="date"
              min={tomorrow(Date.now())}
              value={day}
              aria-invalid={missing || undefined}
              aria-describedby={missing ? `${id}-missing` : undefined}
              onInput={({ currentTarget }) => setDay(currentTarget.value)}
            />
            {missing && <p id={`${id}-missing`} class="keeping-trouble" role="alert">{t('keep.day.missing')}</p>}
          </div>
        )}
        {option('ever', t('keep.ever'))}
      </fieldset>
      <button type="submit" class="button button-primary">
        {t('keep.do')}
      </button>
    </form>
  );
}
