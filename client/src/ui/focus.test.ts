// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './focus';

/** Until everybody who watches the page has heard of it. */
const heard = () => new Promise((resolve) => setTimeout(resolve));

beforeAll(() => keepFocus());

beforeEach(() => {
  document.body.innerHTML = '<main><h1 tabindex="-1">Vraag</h1><button>Weg</button><button>Nog een</button></main>';
});

test('a control that goes away leaves the focus to the heading', async () => {
  const button = document.querySelector('button')!;
  button.focus();
  button.remove();
  await heard();
  expect(document.activeElement?.textContent).toBe('Vraag');
});

test('a control that somebody left before it went away does not', async () => {
  const button = document.querySelector('button')!;
  button.focus();
  button.blur();
  await heard();
  button.remove();
  await heard();
  expect(document.activeElement).toBe(document.body);
});

test('nobody who is at another control is taken from it', async () => {
  const [button, other] = document.querySelectorAll('button');
  button!.focus();
  other!.focus();
  button!.remove();
  await heard();
  expect(document.activeElement).toBe(other);
});
