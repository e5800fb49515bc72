import { useState } from 'preact/hooks';
import type { Group, Handled, RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { groupsOf, longestName } from './grouping';
import { useListing } from './listing';
import { NewBar } from './NewBar';
import { Switch } from './Switch';
import type { Orders } from './useOrders';
import './Grouping.css';

/** Answers put into groups by hand: name a group, tap what belongs in it. */
export function Grouping({ scene, orders }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { rows, fresh, take } = useListing(scene.handled);
  const [made, setMade] = useState<readonly string[]>([]);
  const groups = groupsOf(scene.handled, made);
  const [chosen, choose] = useState<string | null>(groups[0]?.[0] ?? null);
  return (
    <>
      <p class="grouping-means">{t('group.means')}</p>
      {groups.length > 0 && <Switch label={t('group.list')} now={chosen ?? ''} choices={groups.map(([name, n]) => [name, t('group.named', { name, n })] as const)} onChoose={choose} />}
      <NewGroup
        onMake={(name) => {
          setMade((names) => [...names, name]);
          choose(name);
        }}
      />
      <NewBar count={fresh} onTake={take} />
      <ul class="grouping-cards">
        {rows
          .filter(({ state }) => state === 'seen')
          .map((answer) => (
            <Card key={answer.bucket} answer={answer} chosen={chosen} orders={orders} />
          ))}
      </ul>
    </>
  );
}

/** A tap puts it into the chosen group, or takes it out of that again. */
function Card({ answer: { bucket, text, group }, chosen, orders: { off, send, busy } }: { answer: Handled; chosen: string | null; orders: Orders }) {
  const t = useT();
  const inside = chosen !== null && group === chosen;
  const put: Group = { do: 'group', bucket, group: inside ? null : chosen };
  const disabled = off || chosen === null;
  const told = { says: inside ? t('group.out', { name: chosen }) : t('group.in', { name: chosen ?? '' }), undo: [{ do: 'group', bucket, group } as const] };
  return (
    <li>
      <button type="button" class="grouping-card" aria-pressed={inside} aria-disabled={disabled || undefined} aria-busy={busy(put) || undefined} onClick={disabled ? undefined : () => send(put, told)}>
        <bdi>{text}</bdi>
        {group !== null && <span class="grouping-in">{t('read.is.group', { group })}</span>}
      </button>
    </li>
  );
}

function NewGroup({ onMake }: { onMake: (name: string) => void }) {
  const t = useT();
  const [written, write] = useState('');
  const name = written.trim();
  const make = () => {
    if (name === '') return;
    onMake(name);
    write('');
  };
  return (
    <form
      class="grouping-new"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <input aria-label={t('group.new')} placeholder={t('group.new')} maxLength={longestName} value={written} onInput={({ currentTarget }) => write(currentTarget.value)} />
      <Button disabled={name === ''} onPress={make}>
        {t('group.make')}
      </Button>
    </form>
  );
}
