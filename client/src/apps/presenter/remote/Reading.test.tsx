// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { asking, button, hands, read } from './pages.test-support';
import { Reading } from './Reading';

const texts = (page: HTMLElement) => [...page.querySelectorAll('.answer-text bdi')].map((one) => one.textContent);

test('an answer that waits is shown with one tap, which can be taken back', () => {
  const { orders, show, press, sent, told } = hands();
  show(<Reading scene={asking({ moderation: 'all', handled: [read('lef', { state: 'held' })] })} orders={orders} />);
  press('Toon');
  expect(sent).toEqual([{ do: 'mark', bucket: 'lef', mark: 'shown' }]);
  expect(told[0]?.undo).toEqual([{ do: 'mark', bucket: 'lef', mark: null }]);
});

test('what is seen is set aside and brought back, and the room is told how many', () => {
  const { orders, show, press, sent, told } = hands();
  show(<Reading scene={asking({ handled: [read('lef')] })} orders={orders} />);
  press('Zet opzij');
  expect([sent[0], told[0]?.says]).toEqual([{ do: 'mark', bucket: 'lef', mark: 'hidden' }, 'Opzij gezet. De zaal ziet hoeveel, niet wat.']);
  show(<Reading scene={asking({ handled: [read('lef', { state: 'hidden', mark: 'hidden' })] })} orders={orders} />);
  press('Terug');
  expect(sent[1]).toEqual({ do: 'mark', bucket: 'lef', mark: null });
});

test('new answers wait behind a bar, and come to the top when it is pressed', () => {
  const { orders, show, press, page } = hands();
  const known = ['a', 'b', 'c', 'd'].map((word) => read(word));
  show(<Reading scene={asking({ handled: known })} orders={orders} />);
  show(<Reading scene={asking({ handled: [read('f', { state: 'held' }), read('e'), ...known] })} orders={orders} />);
  expect(texts(page)).toEqual(['a', 'b', 'c', 'd']);
  press('2 nieuwe antwoorden');
  expect(texts(page)).toEqual(['f', 'e', 'a', 'b', 'c', 'd']);
});

test('the first answers need no press', () => {
  const { orders, show, page } = hands();
  show(<Reading scene={asking()} orders={orders} />);
  expect(page.textContent).toContain('Er is nog niets geschreven.');
  show(<Reading scene={asking({ handled: [read('a')] })} orders={orders} />);
  expect(texts(page)).toEqual(['a']);
});

test('of what waits, an answer that was shown stays until another look: the next one does not slip under the thumb', () => {
  const { orders, show, press, page } = hands();
  const held = [read('a', { state: 'held' }), read('b', { state: 'held' })];
  show(<Reading scene={asking({ moderation: 'all', handled: [...held, read('c')] })} orders={orders} />);
  press('Wacht 2');
  expect(texts(page)).toEqual(['a', 'b']);
  show(<Reading scene={asking({ moderation: 'all', handled: [held[1]!, read('a', { mark: 'shown' }), read('c')] })} orders={orders} />);
  expect(texts(page)).toEqual(['a', 'b']);
  press('Wacht 1');
  expect(texts(page)).toEqual(['b']);
});

test('what waited keeps both of its buttons after a decision, so that no row below it moves', () => {
  const { orders, show, press, sent, page } = hands();
  const seen = (part: Partial<ReturnType<typeof read>>) => show(<Reading scene={asking({ moderation: 'all', handled: [read('a', part)] })} orders={orders} />);
  seen({ state: 'held' });
  seen({ mark: 'shown' });
  expect([...page.querySelectorAll('.answer-buttons button')].map((one) => one.textContent)).toEqual(['Getoond', 'Zet opzij']);
  seen({ state: 'hidden', mark: 'hidden' });
  press('Toon');
  expect(sent).toEqual([{ do: 'mark', bucket: 'a', mark: 'shown' }]);
});

test('two hundred answers are listed, and it is said that there may be more', () => {
  const { orders, show, page } = hands();
  show(<Reading scene={asking({ handled: Array.from({ length: 200 }, (_, i) => read(`${i}`)) })} orders={orders} />);
  expect(texts(page)).toHaveLength(200);
  expect(page.textContent).toContain('Dit zijn de nieuwste 200.');
});

test('where the result may not be seen yet, it is said how to read all the same', () => {
  const { orders, show, page } = hands();
  show(<Reading scene={asking({ answered: 4 })} orders={orders} />);
  expect(page.textContent).toContain('Eerder lezen kan ook');
});

test('an order on its way is to be seen on its button', () => {
  const { orders, show, page } = hands({ busy: (command) => command.do === 'mark' && command.mark === 'hidden' });
  show(<Reading scene={asking({ handled: [read('lef')] })} orders={orders} />);
  expect(button(page, 'Zet opzij').getAttribute('aria-busy')).toBe('true');
});
