// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { ArchivedRoom } from '../../../core/archive';
import type { Label } from '../../../core/overlay';
import { Speaks } from '../../../i18n';
import { RoomItem } from './RoomItem';

const evening: ArchivedRoom = {
  id: 'mei', deck: 'avond', title: { nl: 'Avond' }, presenter: 'ina', created: 1_790_000_000_000, ended: 1_790_000_900_000,
  people: 23, rounds: 4, verified: true, found: 0, excerpts: [], labels: [], labelled: null,
};
const quotable: Label = { id: 'citaat', rev: 1, name: 'Citaat', colour: 2, rooms: 0, answers: 3, found_in: 1, elsewhere: false };
const several = new Map([['ina', 'Ina de Vries'], ['jan', 'Jan']]);

/** A room as it stands in the list. */
function listed(room: Partial<ArchivedRoom>, presenters: ReadonlyMap<string, string>): HTMLElement {
  const page = document.createElement('ol');
  void act(() => render(<Speaks value="nl"><RoomItem room={{ ...evening, ...room }} labels={[quotable]} presenters={presenters} lang="nl" /></Speaks>, page));
  return page;
}

test.each([
  ['where several did', 'ina', several, '23 mensen antwoordden · 4 rondes · met Ina de Vries'],
  ['not where there is no other', 'ina', new Map(), '23 mensen antwoordden · 4 rondes'],
  ['nor of whoever has no account', null, several, '23 mensen antwoordden · 4 rondes'],
])('a room says who led it: %s', (_, presenter, presenters, facts) => {
  expect(listed({ presenter }, presenters).querySelector('.room-facts')!.textContent).toBe(facts);
});

test('a label that only answers have says on how many, and leads to them', () => {
  const page = listed({ labelled: { label: 'citaat', answers: 3, question: 'lef', round: 2 } }, several);
  const link = page.querySelector<HTMLAnchorElement>('.room-labelled')!;
  const { pathname, search } = new URL(link.href, 'http://a');
  expect([link.textContent, pathname + search]).toEqual(['3 antwoorden met ‘Citaat’', '/archive/rooms/mei?question=lef&round=2&label=citaat']);
  expect(page.querySelector('.worn')).toBe(null);
});
