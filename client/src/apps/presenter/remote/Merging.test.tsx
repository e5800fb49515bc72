// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Merging } from './Merging';
import { asking, hands, read } from './pages.test-support';

const words = [read('samenwerking', { count: 3 }), read('samenwerken'), read('lef'), read('moed')];
const suggested = { suggestions: [{ bucket: 'samenwerken', into: 'samenwerking', why: 'form' }] } as const;

test('a suggestion says why, is taken up with one tap and taken apart in the same place', () => {
  const { orders, show, press, sent, page } = hands();
  show(<Merging scene={asking({ handled: words, suggestions: [...suggested.suggestions] })} orders={orders} />);
  expect(page.textContent).toContain('samenwerken → samenwerkingzelfde woordvorm');
  press('Tel samen');
  expect(sent).toEqual([{ do: 'merge', bucket: 'samenwerken', into: 'samenwerking' }]);
  show(<Merging scene={asking({ handled: words.map((one) => (one.bucket === 'samenwerken' ? { ...one, into: 'samenwerking' } : one)) })} orders={orders} />);
  press('Haal uit elkaar');
  expect(sent[1]).toEqual({ do: 'merge', bucket: 'samenwerken', into: null });
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
