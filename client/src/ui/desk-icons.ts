/** Signs that only the presenter's pages show; imported by them, so that the phone does not carry these. */
import { draw } from './Icon';

export const desk = {
  undo: 'M8.5 5L4 9.5l4.5 4.5M4 9.5h10a5 5 0 0 1 0 10h-4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  hide: 'M4 4l16 16M6.5 7.5C4 9.3 2.5 12 2.5 12S6 18.5 12 18.5c1.6 0 3-.4 4.2-1M10.5 5.6c.5-.1 1-.1 1.5-.1 6 0 9.5 6.5 9.5 6.5s-.7 1.3-2 2.8',
  people: 'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 19c0-3.3 2.7-5 6-5s6 1.7 6 5M15.5 5.5a3 3 0 0 1 0 5.5M17 14.3c2.4.5 4 2 4 4.7',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2M20 18v2h-2M14 20h2',
  phone: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2',
  pin: 'M8 4h8M9.5 4l-.5 6-3 3.5h12L15 10l-.5-6M12 13.5V20',
  keys: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17.5 14h.01M7 14h7',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  black: 'M3 5h18v12H3zM9 21h6M7 9l10 4',
  time: 'M12 4.5a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2M9.5 2h5',
  read: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12.5h5',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4 6.5h.01M4 12h.01M4 17.5h.01',
  clock: 'M12 7a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM12 10.5V14l2.5 1.5M9.5 3h5M12 3v4',
  beside: 'M4 5h7v14H4zM13 5h7v14h-7zM6.5 15v1M8.5 12v4M15.5 13v3M17.5 9v7',
  sliders: 'M4 8h9M17 8h3M4 16h3M11 16h9M13 6v4M7 14v4',
  chain: 'M9.5 14.5l5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M16 13l2.5-2.5a3.5 3.5 0 0 0-5-5L11 8',
  items: 'M4 6.5h10M4 12h7M4 17.5h10M16 9.5l5 5M21 9.5l-5 5',
  samples: 'M9 3.5h6M10.5 3.5v6L5 19a1 1 0 0 0 .9 1.5h12.2A1 1 0 0 0 19 19l-5.5-9.5v-6M8 15h8',
  look: 'M4 6.5h9M16 6.5h4M4 12h4M11 12h9M4 17.5h12',
  arrange: 'M4 5h7v5H4zM14 7h6v3h-6zM6 14h5v5H6zM14 14h6v4h-6z',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
} as const;

draw(desk);
