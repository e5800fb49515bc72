// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Grid, NowWish, Question, Scale, Spectrum, Timeline } from '../core/protocol';
import { about } from '../core/scenes.test-support';
import { Speaks } from '../i18n';
import { items } from './asks.test-support';
import { Outline } from './Outline';
import { outlineOf } from './outline';

const text = (nl: string) => ({ nl });
const zone = { id: 'z', label: text('zone'), advice: null, left: 0, right: 50, bottom: 0, top: 50 };
const scale: Scale = { ...about, kind: 'scale', statements: items('a', 'b'), steps: 5, low: text('oneens'), high: text('eens') };
const spectrum: Spectrum = { ...about, kind: 'spectrum', left: text('links'), right: text('rechts') };
const nowwish: NowWish = { ...about, kind: 'nowwish', items: items('a', 'b'), low: text('weinig'), high: text('veel'), now: null, wish: null };
const grid: Grid = { ...about, kind: 'grid', items: items('a', 'b'), marks: 1, zones: [zone], diagonal: false, centroid: false, x_low: text('links'), x_high: text('rechts'), y_low: text('onder'), y_high: text('boven') };
const timeline: Timeline = { ...about, kind: 'timeline', moments: 3, start: text('begin'), end: text('nu'), above: text('gepland'), below: text('ondertussen') };
/** What there is to read in each. */
const drawn: readonly [Question, readonly string[]][] = [
  [scale, ['ding a', 'ding b', 'oneens', 'eens']],
  [spectrum, ['links', 'rechts']],
  [nowwish, ['ding a', 'ding b', 'weinig', 'veel']],
  [grid, ['ding a', 'ding b', 'boven', 'onder', 'links', 'rechts', 'zone']],
  [timeline, ['gepland', 'ondertussen', 'begin', 'nu']],
];

/** The page of a question that is open, and of which nobody sees the answers. */
function open(question: Question): HTMLElement {
  const page = document.createElement('div');
  act(() => render(<Speaks value="nl"><Outline question={question} blank={outlineOf(question)!} lang="nl" /></Speaks>, page));
  return page;
}

test.each(drawn.map(([question, words]) => [question.kind, question, words] as const))('what there is to read of a %s is seen and heard before anybody answered', (_kind, question, words) => {
  const page = open(question);
  const heard = [...page.querySelectorAll('.outline > .unseen li')].map(({ textContent }) => textContent);
  expect(heard).toEqual(words);
  for (const word of words) expect(page.querySelector('.outline-picture')!.textContent).toContain(word);
});

test('a question whose answers are words, and one that lists what to choose, have no outline', () => {
  expect(outlineOf({ ...about, kind: 'cloud', entries: 3, length: 40 })).toBeNull();
  expect(outlineOf({ ...about, kind: 'choice', options: items('a'), pick: 1, shuffle: false, abstain: false })).toBeNull();
});
