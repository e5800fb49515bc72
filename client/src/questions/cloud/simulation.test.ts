import { describe, expect, test } from 'vitest';
import { Simulation } from './simulation';
import type { Body, Ink, Word } from './word';

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

function settled(words: Word[], aspect = 1.9): Simulation {
  const simulation = new Simulation(measure, aspect);
  simulation.update(words);
  simulation.settle();
  return simulation;
}

/** Whether the ink of two words touches. */
function inksTouch(a: Body, b: Body): boolean {
  const x = (a.ink.width * a.size + b.ink.width * b.size) / 2;
  const y = (a.ink.height * a.size + b.ink.height * b.size) / 2;
  return Math.abs(a.x - b.x) < x && Math.abs(a.y - b.y) < y;
}

function touching(simulation: Simulation): string[] {
  const bodies = simulation.seated;
  return bodies.flatMap((a, i) => bodies.slice(i + 1).filter((b) => inksTouch(a, b)).map((b) => `${a.key} and ${b.key}`));
}

const picture = (simulation: Simulation) => simulation.seated.map(({ key, x, y, size }) => ({ key, x, y, size }));

const cases: [string, Word[], number][] = [
  ['one word', crowd(1), 1.9],
  ['two words', crowd(2), 1.9],
  ['twelve words', crowd(12), 1.9],
  ['eighty words', crowd(80), 1.9],
  ['a hundred and fifty words', crowd(150), 1.9],
  ['eighty words on a tall phone', crowd(80), 0.7],
  ['eighty words that are all equal', crowd(80).map((word) => ({ ...word, count: 1 })), 1.9],
  ['one giant among small ones', crowd(40).map((word, i) => ({ ...word, count: i === 0 ? 500 : 1 })), 1.9],
  ['one very long word', [...crowd(20), { key: 'long', label: 'samenwerkingsverbandenoverleg in de zorg', count: 30 }], 1.9],
];

describe.each(cases)('%s', (_, words, aspect) => {
  const simulation = settled(words, aspect);

  test('comes to rest with every word seated at full size', () => {
    expect(simulation.atRest).toBe(true);
    expect(simulation.seated).toHaveLength(words.length);
    expect(simulation.seated.every(({ size, goal }) => size === goal)).toBe(true);
  });

  test('no word touches another at rest', () => {
    expect(touching(simulation)).toEqual([]);
  });

  test('gives the same picture every time', () => {
    expect(picture(settled(words, aspect))).toEqual(picture(simulation));
  });
});

test('at rest a step moves nothing, and says so', () => {
  const simulation = settled(crowd(80));
  const before = picture(simulation);
  expect(simulation.step(1 / 60)).toBe(false);
  expect(picture(simulation)).toEqual(before);
});

test('the same words again wake nobody', () => {
  const words = crowd(80);
  const simulation = settled(words);
  simulation.update(words.map((word) => ({ ...word })));
  expect(simulation.atRest).toBe(true);
});

test('a vote for one word leaves the size of all others alone', () => {
  const words = crowd(60);
  const simulation = settled(words);
  const goals = new Map(simulation.seated.map(({ key, goal }) => [key, goal]));
  const grown = words.find(({ count }) => count === 2)!;
  simulation.update(words.map((word) => (word === grown ? { ...word, count: 3 } : word)));
  simulation.settle();
  for (const { key, goal } of simulation.seated) {
    if (key === grown.key) expect(goal).toBeGreaterThan(goals.get(key)!);
    else expect(goal).toBe(goals.get(key));
  }
});

test('known words keep their place while votes and words come in', () => {
  const random = seeded(3);
  let words = crowd(60);
  const simulation = settled(words);
  const width = () => Math.max(...simulation.seated.map(({ x, halfWidth }) => x + halfWidth)) * 2;
  let moved = 0;
  let measured = 0;
  for (let vote = 0; vote < 60; vote++) {
    const before = new Map(simulation.seated.map(({ key, x, y }) => [key, { x, y }]));
    const chosen = Math.floor(random() * words.length);
    words = words.map((word, i) => (i === chosen ? { ...word, count: word.count + 1 } : word));
    if (vote % 3 === 0) words = [...words, { key: `nieuw ${vote}`, label: `nieuw ${vote}`, count: 1 }];
    simulation.update(words);
    simulation.settle();
    for (const { key, x, y } of simulation.seated) {
      const old = before.get(key);
      if (!old) continue;
      moved += Math.hypot(x - old.x, y - old.y);
      measured += 1;
    }
  }
  // On a wall of 1340 pixels this is less than 8 pixels for a word that everything else pushes around.
  expect(moved / measured / width()).toBeLessThan(0.006);
});

test('a word that is hidden goes, and the others close the gap', () => {
  const words = crowd(40);
  const simulation = settled(words);
  const [gone] = [...words].sort((a, b) => b.count - a.count);
  const far = () => simulation.seated.reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0);
  const before = far() - Math.hypot(...positionOf(simulation, gone!.key));
  simulation.update(words.filter((word) => word !== gone));
  simulation.settle();
  expect(simulation.seated.map(({ key }) => key)).not.toContain(gone!.key);
  expect(far()).toBeLessThan(before);
  expect(touching(simulation)).toEqual([]);
});

test('another spelling keeps the place of the word', () => {
  const words = crowd(20);
  const simulation = settled(words);
  const { key } = words[4]!;
  const [x, y] = positionOf(simulation, key);
  simulation.update(words.map((word) => (word.key === key ? { ...word, label: word.label.toUpperCase() } : word)));
  simulation.settle();
  const [newX, newY] = positionOf(simulation, key);
  expect(Math.hypot(newX - x, newY - y)).toBeLessThan(1);
  expect(simulation.seated.find((body) => body.key === key)?.label).toBe(words[4]!.label.toUpperCase());
});

test('the most named word sits nearest to the middle when all come at once', () => {
  const simulation = settled(crowd(40));
  const sorted = [...simulation.seated].sort((a, b) => b.size - a.size);
  const middle = (bodies: readonly Body[]) => bodies.reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0) / bodies.length;
  expect(middle(sorted.slice(0, 5))).toBeLessThan(middle(sorted.slice(-20)));
});

test('on a wall of another shape everybody sits down anew', () => {
  const words = crowd(40);
  const simulation = settled(words, 1.9);
  simulation.reshape(0.8);
  simulation.settle();
  expect(picture(simulation)).toEqual(picture(settled(words, 0.8)));
});

test('an empty cloud is at rest', () => {
  const simulation = settled([]);
  expect(simulation.atRest).toBe(true);
  expect(simulation.seated).toEqual([]);
});

function positionOf(simulation: Simulation, key: string): [number, number] {
  const body = simulation.seated.find((one) => one.key === key)!;
  return [body.x, body.y];
}
