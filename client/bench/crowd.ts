/** The wall while 2,000 people answer: the component as it is, with ten pictures a second. */
import { h, render } from 'preact';
import { Speaks } from '../src/i18n';
import { Cloud } from '../src/questions/cloud/Cloud';
import { Simulation } from '../src/questions/cloud/simulation';
import type { Word } from '../src/questions/cloud/word';
import answers from './answers.json';
import { frames, type Frames } from './frames';
import { Stopwatch, type Times } from './stopwatch';
import { wall, wallPen } from './wall';

const people = 2_000;
/** Of the words the server sends, the most named. */
const most = 150;
const perSecond = 10;

/** Watches for so many seconds, in which everybody answers; the times are those of the layout. */
export async function crowd(seconds: number): Promise<Frames & Times> {
  await wallPen();
  const stopwatch = new Stopwatch();
  const ends = [stopwatch.watch(Simulation.prototype, 'update'), stopwatch.watch(Simulation.prototype, 'step')];
  const root = document.getElementById('app')!;
  const show = (words: readonly Word[], distinct: number) =>
    render(h(Speaks, { value: 'nl', children: h('div', { style: { width: `${wall.width}px`, height: `${wall.height + 58}px` }, children: h(Cloud, { words, distinct, lang: 'nl' }) }) }), root);
  const counts = new Map<string, number>();
  const updates = seconds * perSecond;
  const seen = await frames(seconds, 1000 / perSecond, (at) => {
    if (at >= updates) return;
    for (let one = Math.floor((at * people) / updates); one < Math.floor(((at + 1) * people) / updates); one++) say(counts, one);
    const words = Array.from(counts, ([label, count]) => ({ key: label, label, count })).sort((a, b) => b.count - a.count);
    show(words.slice(0, most), words.length);
  });
  for (const end of ends) end();
  render(null, root);
  return { ...seen, ...stopwatch.seen };
}

/** The stream again and again, each time with some words that nobody said before. */
function say(counts: Map<string, number>, person: number): void {
  const turn = Math.floor(person / answers.length);
  for (const [i, label] of answers[person % answers.length]!.entries()) {
    const said = turn > 0 && (person + i) % 9 === 0 ? `${label} ${turn + 1}` : label;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
}
