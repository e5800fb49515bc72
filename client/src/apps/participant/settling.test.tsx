// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dock, Settling, settling, settlingTime, useSettling } from './settling';
import { Shell } from './Shell';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(() => {
  render(null, document.getElementById('app')!);
  vi.useRealTimers();
});

test('a dock that was there from the start takes presses at once', () => {
  expect(settling(dock(null, 'send', 5_000), 5_000)).toBe(0);
});

test('a dock that means something else takes no presses for its time, and then does', () => {
  const changed = dock(dock(null, 'send', 0), 'change', 5_000);
  expect(settling(changed, 5_000)).toBe(settlingTime);
  expect(settling(changed, 5_000 + settlingTime - 1)).toBe(1);
  expect(settling(changed, 5_000 + settlingTime)).toBe(0);
});

test('a dock that means the same does not settle again', () => {
  const changed = dock(dock(null, 'send', 0), 'change', 5_000);
  expect(dock(changed, 'change', 5_500)).toBe(changed);
});

/** Sends, and then offers to change what was sent, in another page under the same thumb. */
function Page({ sent, pressed }: { sent: boolean; pressed: (what: string) => void }) {
  const what = sent ? 'change' : 'send';
  return (
    <Settling value={useSettling(what)}>
      <Shell key={what} heading="Wat?" dock={<button onClick={() => pressed(what)}>{what}</button>} />
    </Settling>
  );
}

test('the second tap of a double tap on sending changes nothing; a later tap does', () => {
  const presses: string[] = [];
  const app = document.getElementById('app')!;
  const show = () => act(() => render(<Page sent={presses.length > 0} pressed={(what) => { presses.push(what); void show(); }} />, app));
  const tap = () => act(() => app.querySelector('button')!.click());
  void show();
  void tap();
  expect(app.textContent).toContain('change');
  void tap();
  expect(presses).toEqual(['send']);
  void act(() => void vi.advanceTimersByTime(settlingTime));
  void tap();
  expect(presses).toEqual(['send', 'change']);
});
