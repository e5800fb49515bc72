import { expect, test } from 'vitest';
import type { ServerCheck } from '../../../core/api';
import type { Trial } from '../../../core/trial';
import { isHere, slowest, verdictOf, type Findings, type Verdict } from './findings';

const server: ServerCheck = {
  version: '1',
  base: 'https://poll.example.org',
  secure: true,
  local: false,
  qr: { size: 1, path: '' },
  keeps: true,
  archives: true,
};
const quick: Trial = { opening: 20, trips: [10, 20, 3_000], ahead: 0 };
const slow: Trial = { ...quick, trips: [slowest + 1, slowest + 1, 5] };
const well: Findings = { server, websocket: quick, polling: quick, loading: 100, origin: server.base };

test.each<[string, Partial<Findings>, Verdict]>([
  ['both ways go through', {}, 'works'],
  ['one trip took long', { websocket: { ...quick, trips: [10, 10, 9_000] } }, 'works'],
  ['only the long way is closed', { polling: null }, 'works'],
  ['half of the trips take long', { websocket: slow }, 'slow'],
  ['websockets are refused', { websocket: null }, 'roundabout'],
  ['neither way goes through', { websocket: null, polling: null }, 'blocked'],
  ['nothing answers', { server: null, websocket: null, polling: null }, 'unreachable'],
  ['the engine is gone', { server: { ...server, keeps: false } }, 'forgetful'],
  ['the archive is gone, which can wait', { server: { ...server, archives: false } }, 'works'],
  ['the page came from this very device', { origin: 'http://localhost:8000' }, 'here'],
  ['the page came from here and a filter is here too', { origin: 'http://localhost:8000', websocket: null }, 'roundabout'],
])('when %s', (_, found, verdict) => {
  expect(verdictOf({ ...well, ...found })).toBe(verdict);
});

test.each([
  ['http://127.0.0.1:8000', true],
  ['http://[::1]:8000', true],
  ['http://poll.localhost', true],
  ['http://192.168.1.7:8000', false],
  ['https://localhost.example.org', false],
  ['http://127.example.org', false],
])('whether %s is this device: %s', (origin, here) => {
  expect(isHere(origin)).toBe(here);
});
