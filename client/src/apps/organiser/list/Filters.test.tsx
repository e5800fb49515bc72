// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { ArchiveIndex } from '../../../core/archive';
import type { Label } from '../../../core/overlay';
import { Speaks } from '../../../i18n';
import { Filters } from './Filters';
import { everything } from './looking';

const index: ArchiveIndex = { decks: [], questions: [], presenters: [], rooms: 4, earliest: 1_790_000_000_000 };
const quotable: Label = { id: 'citaat', rev: 1, name: 'Citaat', colour: 2, rooms: 1, answers: 5, found_in: 3, elsewhere: false };

test('a label says how many rooms are found by it', () => {
  const page = document.createElement('div');
  void act(() => render(<Speaks value="nl"><Filters index={index} labels={[quotable]} looking={everything} lang="nl" onLook={() => undefined} /></Speaks>, page));
  expect(page.querySelector('option[value=citaat]')!.textContent).toBe('Citaat (3)');
});
