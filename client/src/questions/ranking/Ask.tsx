import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../core/text';
import type { Item, Ranking, RankingAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { useGliding } from '../../ui/gliding';
import { Icon } from '../../ui/Icon';
import { Status } from '../../ui/Status';
import type { AskProps } from '../asking';
import { useDrag } from './drag';
import { mostPlaces, move, placed, touch, unplaced } from './places';
import './Ask.css';

/** What gets the focus after the list has changed: a control of a thing, or the next thing to tap. */
type Next = { item: string; control: 'up' | 'down' | 'name' };

/** Tap in order; then drag by the number, or move with the arrows. A tap on something that has a place takes it out. */
export function Ask({ question, lang, draft, onDraft, seed, labelledBy, describedBy }: AskProps<Ranking, RankingAnswer>) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<Next | null>(null);
  const [spoken, setSpoken] = useState('');
  const order = placed(question, draft);
  const pool = unplaced(question, draft, seed);
  const most = mostPlaces(question);
  const full = order.length === most;
  const name = (item: Item) => say(item.label, lang).text;
  const { held, grip } = useDrag(box, (item, to) => moveTo(item, to));
  useGliding(box, held);
  useFocus(box, next);
  // What was said of places no longer holds when something is taken out of the question.
  const ids = question.items.map(({ id }) => id).join(' ');
  useEffect(() => setSpoken(''), [ids]);

  function moveTo(id: string, to: number) {
    const after = move(question, draft, id, to);
    if (after === draft) return;
    onDraft(after);
    setSpoken(t('ranking.at', { label: name(question.items.find((item) => item.id === id)!), place: to + 1, of: order.length }));
  }

  function step(item: Item, at: number, by: -1 | 1) {
    next.current = { item: item.id, control: by < 0 ? 'up' : 'down' };
    moveTo(item.id, at + by);
  }

  function tap(item: Item) {
    const after = touch(question, draft, item.id);
    if (after === draft) return;
    const out = order.some(({ id }) => id === item.id);
    const at = pool.indexOf(item);
    // Who goes through the list with keys goes on to what is next to it.
    const follower = out ? item : (pool[at + 1] ?? pool[at - 1] ?? item);
    next.current = { item: follower.id, control: 'name' };
    onDraft(after);
    setSpoken(out ? t('ranking.taken', { label: name(item) }) : t('ranking.at', { label: name(item), place: order.length + 1, of: order.length + 1 }));
  }

  function hint(): string {
    if (full) return t('ranking.complete');
    if (order.length > 0) return t('ranking.placed', { placed: order.length, most });
    return most < question.items.length ? t('ranking.hint', { places: most }) : t('ranking.hint.all');
  }

  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} ref={box}>
      <p class={full ? 'ask-hint ask-hint-full' : 'ask-hint'}>{hint()}</p>
      <ol class="ranks" aria-label={t('ranking.mine')}>
        {order.map((item, at) => (
          <li key={item.id} class={held === item.id ? 'rank rank-placed rank-held' : 'rank rank-placed'} data-glides={item.id} data-item={item.id}>
            <span class="rank-grip" aria-hidden="true" {...grip(item.id)}>
              <span class="rank-number figures">{at + 1}</span>
            </span>
            <button type="button" class="rank-name" data-control="name" onClick={() => tap(item)}>
              <span lang={say(item.label, lang).lang}>{name(item)}</span>
              <span class="unseen">{t('ranking.out', { place: at + 1 })}</span>
            </button>
            <Step item={item} control="up" disabled={at === 0} label={t('ranking.up', { label: name(item) })} onPress={() => step(item, at, -1)} />
            <Step item={item} control="down" disabled={at === order.length - 1} label={t('ranking.down', { label: name(item) })} onPress={() => step(item, at, 1)} />
          </li>
        ))}
      </ol>
      <ul class="ranks ranks-pool" aria-label={t('ranking.rest')}>
        {pool.map((item) => (
          <li key={item.id} class="rank" data-glides={item.id} data-item={item.id}>
            <button type="button" class="rank-name" data-control="name" aria-disabled={full || undefined} onClick={() => tap(item)}>
              <span class="rank-ring" aria-hidden="true" />
              <span lang={say(item.label, lang).lang}>{name(item)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Status>{spoken}</Status>
    </div>
  );
}

interface StepProps {
  item: Item;
  control: 'up' | 'down';
  disabled: boolean;
  label: string;
  onPress: () => void;
}

function Step({ control, disabled, label, onPress }: StepProps) {
  return (
    <button type="button" class="rank-step" data-control={control} aria-label={label} aria-disabled={disabled || undefined} onClick={onPress}>
      <Icon name={control} />
    </button>
  );
}

/** A thing that moved is a new element in a new place; whoever was at it stays at it. */
function useFocus(box: { readonly current: HTMLElement | null }, next: { current: Next | null }): void {
  useLayoutEffect(() => {
    if (next.current === null) return;
    const { item, control } = next.current;
    next.current = null;
    box.current?.querySelector<HTMLElement>(`[data-item="${item}"] [data-control="${control}"]`)?.focus({ preventScroll: true });
  });
}
