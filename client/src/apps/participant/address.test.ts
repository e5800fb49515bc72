import { expect, test } from 'vitest';
import { digitsOf, grouped, readAddress } from './address';

test('the code is in the path, and what the QR code carries is in the fragment', () => {
  const guest = 'Zm9vYmFyYmF6cXV4MTIzNA';
  expect(readAddress({ pathname: '/12345678', hash: `#${guest}` })).toEqual({ code: '12345678', guest });
});

test('without a code, or with a fragment of something else, there is nothing', () => {
  expect(readAddress({ pathname: '/', hash: '' })).toEqual({ code: null, guest: null });
  expect(readAddress({ pathname: '/1234567', hash: '#question' })).toEqual({ code: null, guest: null });
});

test.each([
  ['1234 5678', '12345678'],
  ['12-34', '1234'],
  ['123456789', '12345678'],
  ['http://192.168.1.20:8000/48291637#Zm9vYmFyYmF6cXV4MTIzNA', '48291637'],
  ['code: 48291637', '48291637'],
])('typed or pasted, %s means %s', (typed, digits) => expect(digitsOf(typed)).toBe(digits));

test('a code is shown in groups, as on the screen', () => {
  expect(['', '1234', '12345', '12345678'].map(grouped)).toEqual(['', '1234', '1234 5', '1234 5678']);
});
