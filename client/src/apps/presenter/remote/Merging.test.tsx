// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Merging } from './Merging';
import { asking, hands, read } from './pages.test-support';

const words = [read('samenwerking', { count: 3 }), read('samenwerken'), read('lef'), read('moed')];
const suggested = { suggestions: [{ bucket: 'samenwerken', into: 'samenwerking', why: 'form' }] } as const;

test('a suggestion says why, is taken up with one tap and taken apart in the same place', () => {
  const { orders, show, press, sent, page } = hands();
  show(<Merging scene={asking({ handled: words, suggestions: [...suggested.suggestions] })} orders={orders} />);
  expect(page.textContent).toContain('samenwerken → samenwerkingandere vorm van hetzelfde woord');
  press('Tel samen');
  expect(sent).toEqual([{ do: 'merge', bucket: 'samenwerken', into: 'samenwerking' }]);
  show(<Merging scene={asking({ handled: words.map((one) => (one.bucket === 'samenwerken' ? { ...one, into: 'samenwerking' } : one)) })} orders={orders} />);
  press('Haal uit elkaar');
  expect(sent[1]).toEqual({ do: 'merge', bucket: 'samenwerken', into: null });
});

test('of two words that are offered, the presenter says which stays', () => {
  const { orders, show, press, sent, page } = hands();
  const typed = { suggestions: [{ bucket: 'vertrouwen', into: 'vertouwen', why: 'typo' as const }] };
  show(<Merging scene={asking({ handled: [read('vertouwen'), read('vertrouwen')], ...typed })} orders={orders} />);
  press('Wissel');
  expect(page.textContent).toContain('vertouwen → vertrouwen');
  press('Tel samen');
  expect(sent).toEqual([{ do: 'merge', bucket: 'vertouwen', into: 'vertrouwen' }]);
  show(<Merging scene={asking({ handled: [read('vertouwen', { into: 'vertrouwen' }), read('vertrouwen')] })} orders={orders} />);
  press('Haal uit elkaar');
  expect(sent[1]).toEqual({ do: 'merge', bucket: 'vertouwen', into: null });
});

test('two words that were merged by hand are offered no more, whichever of them stays', () => {
  const { orders, show, page } = hands();
  const typed = { suggestions: [{ bucket: 'vertrouwen', into: 'vertouwen', why: 'typo' as const }] };
  show(<Merging scene={asking({ handled: [read('vertouwen'), read('vertrouwen')], ...typed })} orders={orders} />);
  show(<Merging scene={asking({ handled: [read('vertouwen', { into: 'vertrouwen' }), read('vertrouwen')] })} orders={orders} />);
  expect(page.textContent).toContain('vertouwen → vertrouwen');
  expect(page.textContent).not.toContain('Tel samen');
  show(<Merging scene={asking({ handled: [read('vertouwen'), read('vertrouwen', { into: 'lef' }), read('lef')] })} orders={orders} />);
  expect(page.textContent).not.toContain('Tel samen');
  expect(page.textContent).toContain('vertrouwen → lef');
});

test('two words are merged by hand: the first counts for the second, and they can be swapped', () => {
  const { orders, show, press, sent } = hands();
  show(<Merging scene={asking({ handled: words })} orders={orders} />);
  press('lef');
  press('moed');
  press('Wissel');
  press('Tel samen');
  expect(sent).toEqual([{ do: 'merge', bucket: 'moed', into: 'lef' }]);
});

test('what was merged by somebody else is listed, to be taken apart', () => {
  const { orders, show, press, sent, page } = hands();
  show(<Merging scene={asking({ handled: [read('lef'), read('moed', { into: 'lef' })] })} orders={orders} />);
  expect(page.textContent).toContain('moed → lef');
  press('Haal uit elkaar');
  expect(sent).toEqual([{ do: 'merge', bucket: 'moed', into: null }]);
});
