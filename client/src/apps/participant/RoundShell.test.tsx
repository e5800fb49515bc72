// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { about } from '../../core/scenes.test-support';
import { Speaks, translator } from '../../i18n';
import '../../questions/asks.test-support';
import { ResultHead } from './RoundShell';

const t = translator('nl');

test('a picture of no answers says that there are none', () => {
  const page = document.createElement('div');
  const head = (answered: number) => <Speaks value="nl"><ResultHead question={{ ...about, kind: 'cloud', entries: 3, length: 40 }} result={{ kind: 'cloud', ballots: answered, distinct: 0, words: [] }} answered={answered} /></Speaks>;
  act(() => render(head(0), page));
  expect(page.textContent).toContain(t('tally.nothing'));
  act(() => render(head(2), page));
  expect(page.textContent).not.toContain(t('tally.nothing'));
  render(null, page);
});
