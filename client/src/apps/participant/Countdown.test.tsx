// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { translator } from '../../i18n';
import { Countdown, useTimeSaid, type Time } from './Countdown';

const t = translator('nl');
const page = document.createElement('div');

function Ears({ time }: { time: Time | null }) {
  return <>{useTimeSaid(time)}</>;
}

const heard = (left: number, unsent = false) => {
  act(() => render(<Ears time={{ left, unsent }} />, page));
  return page.textContent;
};
const seen = (left: number, unsent: boolean) => {
  act(() => render(<Countdown left={left} unsent={unsent} />, page));
  return page.textContent;
};

test('ears hear a minute, half of one, ten seconds and the end, and nothing in between', () => {
  expect([90, 61, 60, 59, 31, 30, 11, 10, 1, 0].map((left) => heard(left))).toEqual([
    '', '', t('time.left', { seconds: 60 }), t('time.left', { seconds: 60 }), t('time.left', { seconds: 60 }), t('time.left', { seconds: 30 }), t('time.left', { seconds: 30 }), t('time.left', { seconds: 10 }), t('time.left', { seconds: 10 }), t('time.up'),
  ]);
});

test('who comes in later hears how much there really is', () => {
  act(() => render(null, page));
  expect(heard(45)).toBe(t('time.left', { seconds: 45 }));
});

test('in the last seconds, whoever has something that is not sent is told to send it', () => {
  act(() => render(null, page));
  expect(heard(10, true)).toBe(`${t('time.left', { seconds: 10 })} ${t('time.send')}`);
  expect([seen(11, true), seen(10, true), seen(10, false)]).toEqual(['0:11', `0:10${t('time.send')}`, '0:10']);
});

test('at the end it says so', () => {
  expect(seen(0, true)).toBe(t('time.up'));
});
