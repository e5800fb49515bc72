import { describe, expect, test } from 'vitest';
import answers from '../../../bench/answers.json';
import { freePlace } from './seat';
import { Simulation } from './simulation';
import { whole } from './slices';
import type { Wall } from './view';
import { gapX, gapY, type Body, type Ink, type Word } from './word';

/** Letters of a made-up typeface: half an em wide, taller with a stick up or down. */
function measure(label: string): Ink {
  const up = /[bdfhklt]/.test(label) ? 0.72 : 0.52;
  const down = /[gjpqy]/.test(label) ? 0.2 : 0.01;
  return { width: 0.54 * label.length, height: up + down, x: 0.27 * label.length, y: (up - down) / 2 };
}

function seeded(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

const syllables = ['ver', 'trou', 'wen', 'ruim', 'te', 'lef', 'sa', 'men', 'spraak', 'moed', 'los', 'la', 'ten', 'ge', 'dul', 'rust', 'zorg', 'kracht'];

/** `n` different words said by few or many, few of them by many. */
function crowd(n: number, seed = 7): Word[] {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, i) => {
    const label = Array.from({ length: 1 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join('') + i;
    return { key: label, label, count: 1 + Math.floor(40 * random() ** 4) };
  });
}

const projector: Wall = { width: 1310, height: 690, smallest: 30 };

function settled(words: readonly Word[], wall = projector): Simulation {
  const simulation = new Simulation(measure, wall);
  simulation.update(words);
  simulation.settle();
  return simulation;
}

/** Which words come nearer to each other than the room that each has around it. */
function crowded(simulation: Simulation): string[] {
  const bodies = simulation.seated;
  const close = (a: Body, b: Body) => Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth - 1e-6 && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight - 1e-6;
  return bodies.flatMap((a, i) => bodies.slice(i + 1).filter((b) => close(a, b)).map((b) => `${a.key} and ${b.key}`));
}

/** Which words stick out of the wall. */
function outside(simulation: Simulation, { width, height } = projector): string[] {
  const halfHeight = simulation.seen.goal + 1e-6;
  const sticksOut = ({ x, y, halfWidth, halfHeight: own }: Body) => Math.abs(x) + halfWidth > (halfHeight * width) / height || Math.abs(y) + own > halfHeight;
  return simulation.seated.filter(sticksOut).map(({ key }) => key);
}

/** The smallest letters, in pixels. */
const smallest = (simulation: Simulation, wall = projector) => (Math.min(...simulation.seated.map(({ goal }) => goal)) * wall.height) / 2 / simulation.seen.goal;

/** Everything that decides what is drawn. */
const picture = (simulation: Simulation) => JSON.stringify([simulation.seen, simulation.seated.map(({ key, now }) => ({ key, now }))]);

const phone: Wall = { width: 320, height: 420, smallest: 12 };
const square: Wall = { width: 900, height: 520, smallest: 20 };

const cases: [string, Word[], Wall][] = [
  ['one word', crowd(1), projector],
  ['two words', crowd(2), projector],
  ['twelve words', crowd(12), projector],
  ['eighty words', crowd(80), projector],
  ['a hundred and fifty words', crowd(150), projector],
  ['eighty words on a tall phone', crowd(80), phone],
  ['eighty words on an old projector', crowd(80), square],
  ['eighty words that are all equal', crowd(80).map((word) => ({ ...word, count: 1 })), projector],
  ['one giant among small ones', crowd(40).map((word, i) => ({ ...word, count: i === 0 ? 500 : 1 })), projector],
  ['one very long word', [...crowd(20), { key: 'long', label: 'samenwerkingsverbandenoverleg in de zorg', count: 30 }], projector],
];

describe.each(cases)('%s', (_, words, wall) => {
  const simulation = settled(words, wall);

  test('comes to rest with every word where it should be, at full size', () => {
    expect(simulation.atRest).toBe(true);
    expect(simulation.seated.every(({ x, y, goal, now }) => now?.x === x && now.y === y && now.size === goal)).toBe(true);
  });

  test('no word comes too near another, and none sticks out', () => {
    expect(crowded(simulation)).toEqual([]);
    expect(outside(simulation, wall)).toEqual([]);
  });

  test('every word can be read', () => {
    expect(smallest(simulation, wall)).toBeGreaterThanOrEqual(wall.smallest - 1e-9);
  });

  test('gives the same picture every time, in whatever order the words are told', () => {
    expect(picture(settled(words, wall))).toBe(picture(simulation));
    expect(picture(settled([...words].reverse(), wall))).toBe(picture(simulation));
  });
});

test('as many words are shown as there is room for', () => {
  expect(settled(crowd(40)).seated).toHaveLength(40);
  const many = settled(crowd(150)).seated.length;
  expect(many).toBeGreaterThan(50);
  expect(many).toBeLessThan(150);
  expect(settled(crowd(150), { ...projector, smallest: 15 }).seated).toHaveLength(150);
});

test('there is no place left for a word that has none', () => {
  const words = crowd(150);
  const simulation = settled(words);
  const seated = new Set(simulation.seated.map(({ key }) => key));
  const least = words.filter(({ key, count }) => count === 1 && !seated.has(key));
  for (const word of least) {
    const ink = measure(word.label);
    const half = { halfWidth: ink.width / 2 + gapX, halfHeight: ink.height / 2 + gapY };
    const view = { halfHeight: simulation.seen.goal, aspect: projector.width / projector.height };
    expect(whole(freePlace(half, simulation.seated, view, view.halfHeight))).toBeNull();
  }
});

test('the longest word takes all of the wall at most', () => {
  const simulation = settled([{ key: 'w', label: 'w'.repeat(120), count: 40 }]);
  expect(simulation.seated).toHaveLength(1);
  expect(outside(simulation)).toEqual([]);
});

test('at rest a step moves nothing, and says so', () => {
  const simulation = settled(crowd(80));
  const before = picture(simulation);
  expect(simulation.step(1 / 60)).toBe(false);
  expect(picture(simulation)).toBe(before);
});

test('the same words again wake nobody', () => {
  const words = crowd(80);
  const simulation = settled(words);
  const before = picture(simulation);
  simulation.update(words.map((word) => ({ ...word })));
  simulation.step(1 / 60, () => true);
  expect(simulation.atRest).toBe(true);
  expect(picture(simulation)).toBe(before);
});

test('who comes while others leave gets a place as well', () => {
  const simulation = settled(crowd(12));
  const others = crowd(12, 99).map((word) => ({ ...word, key: `${word.key} too` }));
  simulation.update(others);
  simulation.settle();
  expect(simulation.seated.map(({ key }) => key).sort()).toEqual(others.map(({ key }) => key).sort());
});

test('votes for one word leave the size of all others alone', () => {
  const words = crowd(60);
  const simulation = settled(words);
  const goals = new Map(simulation.seated.map(({ key, goal }) => [key, goal]));
  const grown = words.find(({ count }) => count === 2)!;
  simulation.update(words.map((word) => (word === grown ? { ...word, count: 6 } : word)));
  simulation.settle();
  for (const { key, goal } of simulation.seated) {
    if (key === grown.key) expect(goal).toBeGreaterThan(goals.get(key)!);
    else expect(goal).toBe(goals.get(key));
  }
});

/** A room that says something `times` times: the words after each of them. */
function* evening(seed: number, times: number): Generator<Word[]> {
  const random = seeded(seed);
  const known = crowd(140, seed).map((word) => ({ ...word, count: 0 }));
  for (let time = 0; time < times; time++) {
    for (let votes = 1 + Math.floor(random() * 3); votes > 0; votes--) known[Math.floor(known.length * random() ** 2.5)]!.count += 1;
    yield known.filter(({ count }) => count > 0).map((word) => ({ ...word }));
  }
}

describe.each([1, 2, 3, 4, 5, 6])('an evening of its own (%i)', (seed) => {
  test('at every moment nobody is too near, sticks out, or is too small, and little moves', () => {
    const simulation = new Simulation(measure, projector);
    const zoom = () => projector.height / 2 / simulation.seen.goal;
    const moves: number[] = [];
    for (const words of evening(seed, 70)) {
      const before = new Map(simulation.seated.map(({ key, x, y }) => [key, { x: x * zoom(), y: y * zoom() }]));
      simulation.update(words);
      simulation.settle();
      expect(crowded(simulation)).toEqual([]);
      expect(outside(simulation)).toEqual([]);
      expect(smallest(simulation)).toBeGreaterThanOrEqual(projector.smallest - 1e-9);
      for (const { key, x, y, ink, goal } of simulation.seated) {
        const old = before.get(key);
        if (old) moves.push(Math.hypot(x * zoom() - old.x, y * zoom() - old.y) / (ink.height * goal * zoom()));
      }
    }
    // In heights of a word, with what all of them move when they are seen from further off.
    expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(0.25);
  });

  test('what rests is the same however long the frames were', () => {
    const [slow, fast] = [new Simulation(measure, projector), new Simulation(measure, projector)];
    for (const words of evening(seed, 30)) {
      for (const [simulation, seconds] of [[slow, 1 / 3], [fast, 1 / 60]] as const) {
        simulation.update(words);
        for (let frame = 0; frame < 600 && simulation.step(seconds); frame++);
      }
    }
    expect(picture(fast)).toBe(picture(slow));
  });
});

test('what rests is the same however much of the work one frame did', () => {
  const words = crowd(100);
  const after = (slices: number) => {
    const simulation = new Simulation(measure, projector);
    for (const until of [30, 60, 100]) {
      simulation.update(words.slice(0, until).map((word) => ({ ...word, count: Math.ceil((word.count * until) / 100) })));
      while (simulation.step(1, ((left) => () => left-- > 0)(slices)));
    }
    return picture(simulation);
  };
  expect(after(1)).toBe(after(0));
  expect(after(1000)).toBe(after(0));
});

test('a hundred new words are not measured in one go', () => {
  const seen = new Set<string>();
  const simulation = new Simulation((label) => {
    seen.add(label);
    return measure(label);
  }, projector);
  simulation.update(crowd(100));
  let most = seen.size;
  while (seen.size < 100) {
    const before = seen.size;
    simulation.step(1 / 60);
    most = Math.max(most, seen.size - before);
  }
  expect(most).toBeLessThan(10);
});

test('while places are looked for nobody vanishes who has one', () => {
  const simulation = new Simulation(measure, projector);
  const words = crowd(110);
  for (let round = 1; round <= 4; round++) {
    simulation.update(words.map((word, i) => ({ ...word, count: word.count + (i % 4 < round ? 3 * round : 0) })));
    let before: string[] = [];
    while (simulation.step(1 / 60)) {
      const now = simulation.seated.map(({ key }) => key);
      const left = new Set([...now, ...Array.from(simulation.waiting, ({ key }) => key)]);
      expect(before.filter((key) => !left.has(key))).toEqual([]);
      before = now;
    }
  }
});

test('nobody grows before there is room', () => {
  const words = crowd(40);
  const simulation = settled(words);
  const sizes = () => simulation.seated.map(({ key, now }) => [key, now!.size]);
  const before = sizes();
  simulation.update(words.map((word) => ({ ...word, count: word.count === 1 ? 6 : word.count })));
  simulation.step(1 / 60);
  expect(simulation.placed).toBe(false);
  expect(sizes()).toEqual(before);
  simulation.settle();
  expect(sizes()).not.toEqual(before);
});

test('words do not run into each other while they make room for one that grows', () => {
  const words = crowd(25);
  const simulation = settled(words, { ...projector, smallest: 15 });
  const grown = simulation.seated.find(({ count }) => count === 1)!.key;
  simulation.update(words.map((word) => (word.key === grown ? { ...word, count: 2 } : word)));
  let frames = 0;
  let deepest = 0;
  while (simulation.step(1 / 60)) {
    frames += 1;
    const drawn = simulation.seated.map(({ ink, now }) => ({ ...now!, width: ink.width * now!.size, height: ink.height * now!.size }));
    drawn.forEach((a, i) => {
      for (const b of drawn.slice(i + 1)) deepest = Math.max(deepest, Math.min((a.width + b.width) / 2 - Math.abs(a.x - b.x), (a.height + b.height) / 2 - Math.abs(a.y - b.y)));
    });
  }
  expect(frames).toBeGreaterThan(20);
  // In letters of the least named words: corners that pass each other graze.
  expect(deepest).toBeLessThan(0.3);
});

test('a word that is hidden leaves its place, and nobody moves for it', () => {
  const words = crowd(40);
  const simulation = settled(words);
  const gone = words[7]!;
  const others = () => simulation.seated.filter(({ key }) => key !== gone.key).map(({ key, x, y }) => ({ key, x, y }));
  const before = others();
  simulation.update(words.filter((word) => word !== gone));
  simulation.settle();
  expect(simulation.seated.map(({ key }) => key)).not.toContain(gone.key);
  expect(others()).toEqual(before);
});

test('a place that comes free goes to a word that had none', () => {
  const words = crowd(150);
  const simulation = settled(words);
  const largest = [...simulation.seated].filter(({ count }) => count === 1).sort((a, b) => b.halfWidth - a.halfWidth)[0]!;
  const before = new Set(simulation.seated.map(({ key }) => key));
  simulation.update(words.filter(({ key }) => key !== largest.key));
  simulation.settle();
  expect(simulation.seated.some(({ key }) => !before.has(key))).toBe(true);
});

test('on a full wall a word that is said again takes the place of words said once', () => {
  const words = crowd(150).map((word, i) => ({ ...word, count: i < 20 ? word.count : 1 }));
  const simulation = settled(words);
  const seated = () => new Set(simulation.seated.map(({ key }) => key));
  const late = words.find(({ key }) => !seated().has(key))!;
  simulation.update(words.map((word) => (word === late ? { ...word, count: 3 } : word)));
  simulation.settle();
  expect(seated()).toContain(late.key);
  expect(words.slice(0, 20).filter(({ key }) => !seated().has(key))).toEqual([]);
});

test('another spelling keeps the place of the word', () => {
  const words = crowd(20);
  const simulation = settled(words);
  const { key, label } = words[4]!;
  const place = () => simulation.seated.find((body) => body.key === key)!;
  const { x, y } = place();
  simulation.update(words.map((word) => (word.key === key ? { ...word, label: label.toUpperCase() } : word)));
  simulation.settle();
  expect(place()).toMatchObject({ x, y, label: label.toUpperCase() });
});

test('the most named word sits nearest to the middle when all come at once', () => {
  const sorted = [...settled(crowd(40)).seated].sort((a, b) => b.goal - a.goal);
  const middle = (bodies: readonly Body[]) => bodies.reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0) / bodies.length;
  expect(middle(sorted.slice(0, 5))).toBeLessThan(middle(sorted.slice(-20)));
});

describe('arranged at the presenter\'s request', () => {
  function lived() {
    const simulation = new Simulation(measure, projector);
    let words: Word[] = [];
    for (words of evening(9, 150)) {
      simulation.update(words);
      simulation.settle();
    }
    return { simulation, words };
  }

  test('the picture is the one that the words give by themselves', () => {
    const { simulation, words } = lived();
    expect(picture(simulation)).not.toBe(picture(settled(words)));
    simulation.arrange();
    simulation.settle();
    expect(picture(simulation)).toBe(picture(settled(words)));
  });

  test('the words travel, and stand still in between when nobody asked', () => {
    const { simulation } = lived();
    const before = new Map(simulation.seated.map(({ key, now }) => [key, { ...now! }]));
    simulation.arrange();
    while (!simulation.placed) simulation.step(1 / 60);
    const early = simulation.seated.filter(({ key, now }) => before.has(key) && Math.hypot(now!.x - before.get(key)!.x, now!.y - before.get(key)!.y) > 0.5);
    expect(early).toEqual([]);
    simulation.settle();
    const far = simulation.seated.filter(({ key, x, y }) => before.has(key) && Math.hypot(x - before.get(key)!.x, y - before.get(key)!.y) > 0.5);
    expect(far.length).toBeGreaterThan(10);
  });

  test('what is said meanwhile comes after', () => {
    const { simulation, words } = lived();
    simulation.arrange();
    simulation.step(1 / 60);
    simulation.update([...words, { key: 'laatste', label: 'laatste', count: 9 }]);
    simulation.settle();
    expect(simulation.seated.map(({ key }) => key)).toContain('laatste');
    expect(crowded(simulation)).toEqual([]);
  });
});

test('on a wall of another shape everybody sits down anew', () => {
  const words = crowd(40);
  const simulation = settled(words);
  simulation.reshape(phone);
  simulation.settle();
  expect(picture(simulation)).toBe(picture(settled(words, phone)));
});

test('on a wall that is a little smaller nearly everybody stays about where they are', () => {
  const words = crowd(150);
  const simulation = settled(words);
  const before = new Map(simulation.seated.map(({ key, x, y }) => [key, { x, y }]));
  const smaller = { ...projector, height: 670 };
  simulation.reshape(smaller);
  simulation.settle();
  expect(outside(simulation, smaller)).toEqual([]);
  expect(crowded(simulation)).toEqual([]);
  const far = simulation.seated.filter(({ key, x, y }) => before.has(key) && Math.hypot(x - before.get(key)!.x, y - before.get(key)!.y) > 1.5);
  expect(far.length).toBeLessThan(before.size / 5);
});

test('an empty cloud is at rest', () => {
  const simulation = settled([]);
  expect(simulation.atRest).toBe(true);
  expect(simulation.seated).toEqual([]);
});

test('at rest nobody in a room of two hundred waits behind words that were said less', () => {
  const level = (label: string): Ink => ({ width: 0.52 * label.length, height: 0.72, x: 0.26 * label.length, y: 0.3 });
  const simulation = new Simulation(level, { width: 1310, height: 640, smallest: 30 });
  const people = (answers as string[][]).slice(0, 200);
  const counts = new Map<string, number>();
  const updates = 67;
  for (let update = 0; update < updates; update++) {
    const given = people.slice(Math.floor((update * people.length) / updates), Math.floor(((update + 1) * people.length) / updates));
    for (const label of given.flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
    simulation.update(Array.from(counts, ([label, count]) => ({ key: label, label, count })).sort((a, b) => b.count - a.count));
    for (let frame = 0; frame < 20; frame++) simulation.step(1 / 60);
  }
  simulation.settle();
  const least = Math.min(...simulation.seated.map(({ count }) => count));
  expect(simulation.waiting.size).toBeGreaterThan(0);
  expect([...simulation.waiting].filter(({ count }) => count > least).map(({ label, count }) => `${label} ${count}`)).toEqual([]);
});
