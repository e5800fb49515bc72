/** Times every call of some methods. */

export interface Times {
  /** Milliseconds. */
  longest: number;
  /** Of a hundred calls, ninety-nine take no longer. */
  p99: number;
  median: number;
}

export class Stopwatch {
  private readonly times: number[] = [];

  /** From now on calls of this method are timed; returns how to stop. */
  watch<Name extends string>(owner: Record<Name, (...given: never[]) => unknown>, name: Name): () => void {
    const method = owner[name];
    const { times } = this;
    owner[name] = function (this: unknown, ...given: never[]) {
      const start = performance.now();
      const result: unknown = method.apply(this, given);
      times.push(performance.now() - start);
      return result;
    };
    return () => (owner[name] = method);
  }

  get seen(): Times {
    const sorted = [...this.times].sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
    return { longest: at(1), p99: at(0.99), median: at(0.5) };
  }
}
