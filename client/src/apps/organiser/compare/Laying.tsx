import { useState } from 'preact/hooks';
import type { AskedGroup, AskedRoom, Chosen, Comparison } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { roomAddress } from '../place';
import { daysOf } from './names';
import '../margin/Worn.css';
import './Laying.css';

/** What can be looked at together. */
const most = 12;

export interface LayingProps {
  found: Comparison;
  chosen: Chosen;
  lang: Lang;
  onChoose: (chosen: Chosen) => void;
}

/** Every room that asked it and every label that they have, to be laid beside the others or not. */
export function Laying({ found: { asked, groups, compared }, chosen, lang, onChoose }: LayingProps) {
  const t = useT();
  const [open, setOpen] = useState(() => matchMedia('(min-width: 64rem)').matches);
  const none = chosen.rooms.length + chosen.labels.length === 0;
  const here: Chosen = none ? { rooms: compared.map(({ id }) => id), labels: [] } : chosen;
  const n = here.rooms.length + here.labels.length;
  const days = daysOf(asked, lang);
  const put = (what: keyof Chosen, id: string, on: boolean) => onChoose({ ...here, [what]: on ? [...here[what], id] : here[what].filter((one) => one !== id) });
  const box = (what: keyof Chosen, id: string, { answered }: AskedGroup | AskedRoom) => {
    const checked = here[what].includes(id);
    return (
      <input
        type="checkbox"
        class="laying-box"
        checked={checked}
        // With none there would be all of them.
        disabled={checked ? n === 1 : !answered || n >= most}
        onChange={({ currentTarget }) => put(what, id, currentTarget.checked)}
      />
    );
  };
  return (
    <details class="laying" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="answers-title">{t('compare.choose')}</summary>
      {groups.length > 0 && (
        <fieldset class="laying-part">
          <legend class="laying-title">{t('compare.by_label')}</legend>
          {groups.map((group) => (
            <label key={group.id} class="laying-one">
              {box('labels', group.id, group)}
              <span>
                <span class={`worn-label tint-${group.colour} laying-name`}>{group.name}</span>
                <span class="laying-n">
                  {t('compare.rooms', { n: group.rooms })}, {group.answered === null ? t('compare.held') : t('archive.answers', { n: group.answered })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset class="laying-part">
        <legend class="laying-title">{t('compare.by_room')}</legend>
        {asked.map((room) => (
          <div key={room.id} class="laying-room">
            <label class="laying-one">
              {box('rooms', room.id, room)}
              <span>
                <span class="laying-name">{days.get(room.id)}</span>
                <span class="laying-n">
                  {say(room.title, lang).text}, {room.protected ? t('compare.held') : t('archive.answers', { n: room.answered ?? 0 })}
                </span>
              </span>
            </label>
            <a class="laying-read" href={roomAddress(room.id)}>
              {t('compare.read')}
              <span class="unseen"> {days.get(room.id)}</span>
            </a>
          </div>
        ))}
      </fieldset>
      {n >= most && <p class="laying-n">{t('compare.most', { n: most })}</p>}
    </details>
  );
}
