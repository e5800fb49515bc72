/** Tries one way to the server without coming in: opens it, goes back and forth, and measures. All times are in ms. */
import { decode, encode, type Value } from './codec';
import type { Dial } from './link';
import { VERSION, type Checked } from './protocol';

export interface Trial {
  /** Until it was open. */
  opening: number;
  /** How long each time back and forth took. */
  trips: number[];
  /** How far the server's clock is ahead of this device's, as the quickest trip tells it. */
  ahead: number;
}

export const times = 10;

/** A way that has brought nothing for this long is no way. */
export const patience = 8_000;

export interface Clocks {
  /** Runs evenly. */
  now: () => number;
  /** Unix time. */
  clock: () => number;
}

const here: Clocks = { now: () => performance.now(), clock: () => Date.now() };

/** Null where the way does not go through, or breaks off before the last time. */
export function tryWay(dial: Dial, { now, clock }: Clocks = here): Promise<Trial | null> {
  return new Promise((resolve) => {
    const began = now();
    const trial: Trial = { opening: 0, trips: [], ahead: 0 };
    let left = 0;
    let watch: ReturnType<typeof setTimeout>;

    function end(found: Trial | null): void {
      clearTimeout(watch);
      link.close();
      resolve(found);
    }

    function wait(): void {
      clearTimeout(watch);
      watch = setTimeout(() => end(null), patience);
    }

    function go(): void {
      wait();
      left = now();
      link.send(encode({ t: 'check', version: VERSION, id: trial.trips.length }));
    }

    const link = dial({
      opened() {
        trial.opening = now() - began;
        go();
      },
      heard() {},
      frame(frame) {
        const said = answerIn(frame);
        if (said?.id !== trial.trips.length) return;
        const took = now() - left;
        if (trial.trips.every((trip) => took < trip)) trial.ahead = said.now - (clock() - took / 2);
        trial.trips.push(took);
        if (trial.trips.length === times) end(trial);
        else go();
      },
      lost: () => end(null),
    });
    wait();
  });
}

/** The one in the middle: half of the trips were quicker. */
export function median(trips: readonly number[]): number {
  const sorted = [...trips].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** What is no answer of ours is nothing: somebody in between may be speaking. */
function answerIn(frame: Uint8Array): Checked | null {
  let value: Value;
  try {
    value = decode(frame);
  } catch {
    return null;
  }
  const said = value as Partial<Checked> | null;
  return said?.t === 'checked' && typeof said.now === 'number' ? (said as Checked) : null;
}
