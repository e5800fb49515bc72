// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Speaks } from '../i18n';
import { Field, Form, Ticks } from './Form';

function Making({ onSend }: { onSend: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Form does="Maak" onSend={onSend}>
      <Field label="Naam" value={name} onValue={setName} autocomplete="off" />
      <Field label="Wachtwoord" type="password" value={password} onValue={setPassword} autocomplete="off" least={5} hint="Een zin." />
      <Ticks needed label="Mag" options={[{ value: 'a', text: 'Lezen' }]} chosen={chosen} onChosen={setChosen} />
    </Form>
  );
}

/** A form on a page, and what can be done with it. */
function filling() {
  let sent = 0;
  const page = document.body.appendChild(document.createElement('div'));
  const draw = () => render(<Speaks value="nl"><Making onSend={() => (sent += 1)} /></Speaks>, page);
  void act(draw);
  const input = (at: number) => page.querySelectorAll('input')[at]!;
  return {
    page,
    input,
    sent: () => sent,
    write: (at: number, text: string) => void act(() => {
      input(at).value = text;
      input(at).dispatchEvent(new Event('input', { bubbles: true }));
    }),
    press: () => void act(() => void page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))),
    /** What somebody hears with a control. */
    described: (element: Element) => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => page.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' '),
  };
}

test('what is not complete is not sent: every field says what is missing, in the language of the page, and the first has the focus', () => {
  const { page, input, sent, press, described, write } = filling();
  expect(page.querySelector('form')!.noValidate).toBe(true);
  expect([described(input(0)), described(input(1))]).toEqual(['', 'Een zin.']);
  write(1, 'kort');
  press();
  expect(sent()).toBe(0);
  expect(document.activeElement).toBe(input(0));
  expect(described(input(0))).toBe('Vul dit in.');
  expect(described(input(1))).toBe('Nog 1 teken. Een zin.');
  expect(described(page.querySelector('fieldset')!)).toBe('Kies er minstens één.');
  expect(input(0).getAttribute('aria-invalid')).toBe('true');
});

test('what is complete is sent; emptied for the next, it says nothing', () => {
  const { page, input, sent, press, write } = filling();
  press();
  write(0, 'Bob');
  write(1, 'langer');
  void act(() => input(2).click());
  press();
  expect(sent()).toBe(1);
  write(0, '');
  expect(page.querySelectorAll('[aria-invalid], .field-wrong').length).toBe(0);
});
