/** Counts the frames of a while. */

export interface Frames {
  /** Frames a second, from the median time between two. */
  rate: number;
  /** Part of the frames that came more than half a frame late, at 60 a second. */
  late: number;
}

/** Watches for so many seconds, in which `work` is called every so many milliseconds. */
export async function frames(seconds: number, every: number, work: (at: number) => void): Promise<Frames> {
  const between: number[] = [];
  let calls = 0;
  const timer = setInterval(() => work(calls++), every);
  await new Promise<void>((done) => {
    const begin = performance.now();
    let before = begin;
    requestAnimationFrame(function next(now) {
      between.push(now - before);
      before = now;
      if (now - begin < seconds * 1000) requestAnimationFrame(next);
      else done();
    });
  });
  clearInterval(timer);
  const sorted = between.slice(1).sort((a, b) => a - b);
  return { rate: 1000 / sorted[sorted.length >> 1]!, late: sorted.filter((span) => span > 25).length / sorted.length };
}
