// @vitest-environment happy-dom
import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Speaks } from '../i18n';
import { Banner } from './Banner';
import { Button } from './Button';
import { Count } from './Count';
import { Qr } from './Qr';
import { Status } from './Status';
import { groups, Strip } from './Strip';
import { Toast } from './Toast';

let page: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  page = document.createElement('div');
  document.body.append(page);
});

afterEach(() => {
  render(null, page);
  page.remove();
  vi.useRealTimers();
});

const show = (children: ComponentChildren) => act(() => render(<Speaks value="nl">{children}</Speaks>, page));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test('a disabled button can be reached and does nothing', async () => {
  const pressed = vi.fn();
  await show(<Button disabled onPress={pressed}>Versturen</Button>);
  const button = page.querySelector('button')!;
  button.click();
  expect(pressed).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.disabled).toBe(false);
});

test('a bare button still has a name', async () => {
  await show(<Button bare icon="close" onPress={() => undefined}>Sluiten</Button>);
  expect(page.querySelector('button')!.textContent).toBe('Sluiten');
});

test('a status is in the page before it has anything to say', async () => {
  await show(<Status>{''}</Status>);
  expect(page.querySelector('[role=status]')!.textContent).toBe('');
});

test('a status speaks at most once in its time, and ends with the newest sentence', async () => {
  const said = () => page.querySelector('[role=status]')!.textContent;
  await show(<Status every={10_000}>{''}</Status>);
  await show(<Status every={10_000}>een</Status>);
  await pass(0);
  expect(said()).toBe('een');
  await show(<Status every={10_000}>twee</Status>);
  await pass(5_000);
  await show(<Status every={10_000}>drie</Status>);
  await pass(4_999);
  expect(said()).toBe('een');
  await pass(1);
  expect(said()).toBe('drie');
});

test('a banner keeps its place when all is well', async () => {
  await show(<Banner>{null}</Banner>);
  expect(page.querySelector('[role=status]')!.textContent).toBe('');
  await show(<Banner>Geen verbinding</Banner>);
  expect(page.querySelector('[role=status]')!.textContent).toBe('Geen verbinding');
});

test('a toast goes by itself, but not while somebody is at it', async () => {
  const gone = vi.fn();
  await show(<Toast message="Antwoord verborgen" onUndo={() => undefined} onGone={gone} />);
  await pass(7_000);
  await act(() => void page.querySelector('.toast')!.dispatchEvent(new Event('pointerenter')));
  await pass(20_000);
  expect(gone).not.toHaveBeenCalled();
  await act(() => void page.querySelector('.toast')!.dispatchEvent(new Event('pointerleave')));
  await pass(8_000);
  expect(gone).toHaveBeenCalledTimes(1);
});

test('undoing takes it back and ends the toast', async () => {
  const undo = vi.fn();
  const gone = vi.fn();
  await show(<Toast message="Antwoord verborgen" onUndo={undo} onGone={gone} />);
  await act(() => page.querySelector('button')!.click());
  expect(undo).toHaveBeenCalledTimes(1);
  expect(gone).toHaveBeenCalledTimes(1);
});

test('a count shows its first number at once, as the language writes it', async () => {
  await show(<Count value={1834} />);
  expect(page.textContent).toBe('1.834');
});

test('digits come in groups of four', () => {
  expect(groups('48291637')).toEqual(['4829', '1637']);
});

test('the strip says where, with which code, and how many', async () => {
  await show(<Strip address="klankbord.nl" code="48291637" qr={null} present={41} answered={34} />);
  expect(page.textContent).toContain('klankbord.nl');
  expect(page.textContent).toContain('48291637');
  expect(page.textContent).toContain('34van 41');
});

test('a QR code is drawn with its border and says where it leads', async () => {
  await show(<Qr code={{ size: 37, path: 'M4 4h7v1h-7z' }} label="QR-code naar klankbord.nl" />);
  const svg = page.querySelector('svg')!;
  expect([svg.getAttribute('viewBox'), svg.getAttribute('aria-label')]).toEqual(['0 0 37 37', 'QR-code naar klankbord.nl']);
  expect(page.querySelector('path')!.getAttribute('d')).toBe('M4 4h7v1h-7z');
});
