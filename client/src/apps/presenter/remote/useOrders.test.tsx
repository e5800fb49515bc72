// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Command, Outcome } from '../../../core/desk';
import { Speaks } from '../../../i18n';
import { useOrders, type Orders } from './useOrders';

/** Orders whose outcomes come when the test says so. */
function given() {
  const settle: ((status: Outcome['status'], code?: string) => Promise<void>)[] = [];
  const order = (_: Command) =>
    new Promise<Outcome>((done) => settle.push((status, code) => act(async () => done({ status, code: code ?? null, sentence: null })) as Promise<void>));
  let orders!: Orders;
  function Page() {
    orders = useOrders(order, false);
    return null;
  }
  const page = document.createElement('div');
  void act(() => render(<Speaks value="nl"><Page /></Speaks>, page));
  return { orders: () => orders, settle, send: (...press: Parameters<Orders['send']>) => void act(() => orders.send(...press)) };
}

const black = { do: 'black' } as const;

test('an order is busy from the press until its outcome, and no other is', async () => {
  const { orders, send, settle } = given();
  send(black);
  expect([orders().busy({ do: 'black' }), orders().busy({ do: 'close' })]).toEqual([true, false]);
  await settle[0]!('ok');
  expect(orders().busy(black)).toBe(false);
});

test('what was refused says why, and what was carried out says what it meant', async () => {
  const { orders, send, settle } = given();
  send(black, { says: 'Gedaan.' });
  await settle[0]!('refused', 'one_round');
  expect(orders().told).toEqual({ says: 'Deze vraag is pas één keer gesteld.' });
  send(black, { says: 'Gedaan.' });
  await settle[1]!('ok');
  expect(orders().told).toEqual({ says: 'Gedaan.' });
});

test('what an earlier press meant is not said over a later one', async () => {
  const { orders, send, settle } = given();
  send(black, { says: 'Eerst.' });
  send({ do: 'close' }, { says: 'Toen.' });
  await settle[1]!('ok');
  await settle[0]!('ok');
  expect(orders().told).toEqual({ says: 'Toen.' });
});

test('a double press on the large button is one step', () => {
  const { send, settle } = given();
  send({ do: 'advance' });
  send({ do: 'advance' });
  expect(settle).toHaveLength(1);
});
