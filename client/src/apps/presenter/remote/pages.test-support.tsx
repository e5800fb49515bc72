/** For tests: a page of the remote, its orders in the hands of the test. */
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { remoteSceneWith, about } from '../../../core/scenes.test-support';
import type { Command } from '../../../core/desk';
import type { Cloud, Handled, RemoteScene } from '../../../core/protocol';
import { Speaks } from '../../../i18n';
import type { Orders, Told } from './useOrders';

export const cloud: Cloud = { ...about, kind: 'cloud', entries: 3, length: 40 };

export const read = (bucket: string, part: Partial<Handled> = {}): Handled => ({ bucket, text: bucket, count: 1, state: 'seen', flagged: false, mark: null, into: null, group: null, ...part });

/** A cloud that takes answers, unless `part` says otherwise. */
export const asking = (part: Partial<RemoteScene> = {}): RemoteScene =>
  remoteSceneWith({ phase: 'open', at: 0, of: 3, question: cloud, round: { key: 'q:1', number: 1 }, visibility: 'reveal', moderation: 'off', change: true, rounds: 1, ...part });

export interface Hands {
  page: HTMLElement;
  sent: Command[];
  told: (Told | undefined)[];
  orders: Orders;
  show: (page: ComponentChild) => void;
  /** Presses the button of this name. */
  press: (name: string) => void;
}

/** What is rendered, and everything it ordered. */
export function hands(part: Partial<Orders> = {}): Hands {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const sent: Command[] = [];
  const told: (Told | undefined)[] = [];
  const orders: Orders = { off: false, send: (command, then) => void (sent.push(command), told.push(then)), busy: () => false, told: null, tell: () => undefined, ...part };
  return {
    page,
    sent,
    told,
    orders,
    show: (shown) => void act(() => render(<Speaks value="nl">{shown}</Speaks>, page)),
    press: (name) => void act(() => button(page, name).click()),
  };
}

/** The button that ears know by this name. */
export function button(page: HTMLElement, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find((one) => heard(one) === name);
  if (!found) throw new Error(`no button ${name} among ${[...page.querySelectorAll('button')].map(heard).join(' | ')}`);
  return found;
}

/** What ears hear of an element: not what is for eyes only. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
