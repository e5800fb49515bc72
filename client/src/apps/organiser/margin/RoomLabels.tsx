import { useId, useState } from 'preact/hooks';
import { freshId } from '../../../core/overlay';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { focused } from '../../../ui/focused';
import { nextColour, sameName } from './names';
import type { Margin } from './useMargin';
import { Worn } from './Worn';
import './RoomLabels.css';

/** The labels of a room: given by their names, those that there are and new ones alike, and taken away again. */
export function RoomLabels({ margin: { api, room, overlay, labels, change } }: { margin: Margin }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const worn = overlay.labels.filter((one) => overlay.worn.includes(one.id));
  async function give() {
    const wanted = name.trim();
    if (wanted === '') return;
    const known = labels.find((one) => sameName(one.name, wanted));
    const given = await change(async () => {
      const label = known ?? (await api.putLabel(freshId(), 0, wanted, nextColour(labels)));
      await api.relabel(room, { put: [label.id] });
    });
    if (given) setName('');
  }
  const take = (label: string) =>
    change(() => api.relabel(room, { take: [label] }), { message: t('labels.taken'), undo: () => api.relabel(room, { put: [label] }) });
  return (
    <section class="labels">
      <Worn words={worn} title={t('labels.title')} />
      <Button kind="quiet" icon={open ? 'less' : 'more'} onPress={() => setOpen(!open)}>
        {t('labels.change')}
      </Button>
      {open && (
        <form
          class="labels-form"
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
          {worn.map((one) => (
            <Button key={one.id} kind="quiet" icon="close" onPress={() => void take(one.id)}>
              {t('labels.take', { name: one.name })}
            </Button>
          ))}
        </form>
      )}
    </section>
  );
}
