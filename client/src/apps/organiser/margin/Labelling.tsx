import { useId, useState } from 'preact/hooks';
import { freshId, type Label } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { focused } from '../../../ui/focused';
import { nextColour, sameName } from './names';
import type { Margin } from './useMargin';
import './Labelling.css';

export interface LabellingProps {
  margin: Margin;
  /** The answers that are labelled; null for the room itself. */
  answers: readonly number[] | null;
  /** What it has, or all of them have. */
  worn: readonly Label[];
  /** A label was given. */
  onGiven?: () => void;
}

/** Giving labels by their names, those that there are and new ones alike, and taking them away again. */
export function Labelling({ margin: { api, room, labels, change, keep }, answers, worn, onGiven }: LabellingProps) {
  const t = useT();
  const id = useId();
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const whose = answers === null ? {} : { answers: [...answers] };
  async function give() {
    const wanted = name.trim();
    if (wanted === '') return;
    const known = labels.find((one) => sameName(one.name, wanted));
    const why = await keep(async () => {
      const label = known ?? (await api.putLabel(freshId(), 0, wanted, nextColour(labels)));
      await api.relabel(room, { put: [label.id], ...whose });
    });
    setFailure(why);
    if (why !== null) return;
    setName('');
    onGiven?.();
  }
  const take = (label: string) =>
    change(() => api.relabel(room, { take: [label], ...whose }), { message: t('labels.taken'), undo: () => api.relabel(room, { put: [label], ...whose }) });
  return (
    <form
      class="labelling"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <label class="filter-label" for={id}>
        {t('labels.give')}
      </label>
      <input id={id} class="filter-field" list={`${id}-known`} maxLength={60} value={name} ref={focused} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      <datalist id={`${id}-known`}>
        {labels.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      <Button onPress={() => void give()}>{t('labels.give.it')}</Button>
      {failure !== null && (
        <p class="margin-failure" role="alert">
          {failure}
        </p>
      )}
      {worn.length > 0 && (
        <p class="labelling-worn">
          {worn.map((one) => (
            <Button key={one.id} kind="quiet" icon="close" onPress={() => void take(one.id)}>
              {t('labels.take', { name: one.name })}
            </Button>
          ))}
        </p>
      )}
    </form>
  );
}
