/** What is looked for, as the address says it: who keeps the address keeps the search. */
import { useEffect, useState } from 'preact/hooks';
import type { FindRooms } from '../../../core/archive';

export interface Looking {
  /** In people's own words. */
  q: string;
  deck: string;
  question: string;
  /** The id of who opened it. */
  presenter: string;
  /** The id of a label. */
  label: string;
  /** Days as the browser's calendar writes them, 2026-11-29, both of them included; empty where it is no matter. */
  since: string;
  until: string;
  /** The last room of the page before. */
  before: string;
}

export const everything: Looking = { q: '', deck: '', question: '', presenter: '', label: '', since: '', until: '', before: '' };

const names = Object.keys(everything) as (keyof Looking)[];

/** Rooms on a page. */
export const most = 25;

export function lookingOf(search: string): Looking {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ''])) as unknown as Looking;
}

/** The address of a search, without what is no matter. */
export function addressOf(looking: Looking): string {
  const said = new URLSearchParams(names.filter((name) => looking[name] !== '').map((name) => [name, looking[name]])).toString();
  return said === '' ? '/archive' : `/archive?${said}`;
}

/** What is asked of the server. Days are those of this browser's clock. */
export function findOf({ q, deck, question, presenter, label, since, until, before }: Looking): FindRooms {
  const from = dayOf(since);
  const to = dayOf(until, 1);
  return {
    most,
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(deck !== '' && { deck }),
    ...(question !== '' && { question }),
    ...(presenter !== '' && { presenter }),
    ...(label !== '' && { label }),
    ...(from !== null && { since: from }),
    ...(to !== null && { until: to }),
    ...(before !== '' && { before }),
  };
}

/** How many of the filters are set; words are none. */
export function filtersOf({ deck, question, presenter, label, since, until }: Looking): number {
  return [deck, question, presenter, label, since, until].filter((value) => value !== '').length;
}

/** The search in the address. `look` changes it: a step to come back to, or, while somebody is typing, none. */
export function useLooking(): [Looking, (change: Partial<Looking>, typing?: boolean) => void] {
  const [looking, setLooking] = useState(() => lookingOf(location.search));
  useEffect(() => {
    const back = () => setLooking(lookingOf(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  return [
    looking,
    (change, typing = false) => {
      // Another search begins at its first page.
      const next = { ...looking, before: '', ...change };
      history[typing ? 'replaceState' : 'pushState'](null, '', addressOf(next));
      setLooking(next);
    },
  ];
}

/** Midnight of a day, or of so many days later; null where it is no day. */
function dayOf(day: string, later = 0): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
