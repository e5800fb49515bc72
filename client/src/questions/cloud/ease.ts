/** How things that are on their way come nearer: all of them by the same part of what is left, so they arrive together. */

/** Of what is left, the part that goes per second, when a picture follows what people say. */
const pace = 5;
/** Less than this part of the way nobody sees: everything is there. */
const unseen = 0.0005;
/** Seconds of a journey that the presenter asked for: it sets off as gently as it arrives. */
const journey = 1.1;

export class Ease {
  private left = 0;
  /** Seconds since a journey began; none while following. */
  private since: number | null = null;

  get done(): boolean {
    return this.left === 0;
  }

  /** There are new places to go to. On a journey they are reached with it. */
  follow(): void {
    this.left = 1;
  }

  /** Everybody goes somewhere else. */
  travel(): void {
    this.left = 1;
    this.since = 0;
  }

  /** So many seconds later: the part of what is left that everything moves by, 1 at the end. */
  part(seconds: number): number {
    const part = this.since === null ? 1 - Math.exp(-pace * seconds) : this.travelled(this.since, seconds);
    this.left *= 1 - part;
    if (this.left > unseen) return part;
    this.left = 0;
    this.since = null;
    return 1;
  }

  private travelled(since: number, seconds: number): number {
    this.since = since + seconds;
    const before = remaining(since / journey);
    return before === 0 ? 1 : 1 - remaining(this.since / journey) / before;
  }
}

/** Of a journey of length 1, what is left at this part of its time: a smooth step down. */
function remaining(time: number): number {
  const t = Math.min(1, time);
  return 1 - t * t * (3 - 2 * t);
}
