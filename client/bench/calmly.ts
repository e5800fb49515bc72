/** The floor: a page on which nothing happens but frames, and what the machine makes of a call that does nothing. */
import { frames, type Frames } from './frames';
import { Stopwatch, type Times } from './stopwatch';

export async function calmly(seconds: number): Promise<Frames & Times> {
  const stopwatch = new Stopwatch();
  const idle = { step: () => undefined };
  stopwatch.watch(idle, 'step');
  let going = true;
  requestAnimationFrame(function next() {
    idle.step();
    if (going) requestAnimationFrame(next);
  });
  const seen = await frames(seconds, 100, idle.step);
  going = false;
  return { ...seen, ...stopwatch.seen };
}
