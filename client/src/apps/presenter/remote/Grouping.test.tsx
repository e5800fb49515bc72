// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Grouping } from './Grouping';
import { asking, button, hands, read } from './pages.test-support';

test('a new group takes what is tapped', () => {
  const { orders, show, press, sent, page } = hands();
  show(<Grouping scene={asking({ handled: [read('Bellen')] })} orders={orders} />);
  expect(button(page, 'Bellen').getAttribute('aria-disabled')).toBe('true');
  const field = page.querySelector('input')!;
  act(() => {
    field.value = ' Regels ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  press('Maak');
  press('Bellen');
  expect(sent).toEqual([{ do: 'group', bucket: 'Bellen', group: 'Regels' }]);
});

test('another tap takes it out of its group, and that can be taken back', () => {
  const { orders, show, press, sent, told } = hands();
  show(<Grouping scene={asking({ handled: [read('Bellen', { group: 'Regels' })] })} orders={orders} />);
  press('BellenIn groep Regels');
  expect(sent).toEqual([{ do: 'group', bucket: 'Bellen', group: null }]);
  expect(told[0]?.undo).toEqual([{ do: 'group', bucket: 'Bellen', group: 'Regels' }]);
});
