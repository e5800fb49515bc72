/** The server's clock, as far as its scenes tell it: timers run by it, and a phone's own clock may be minutes off. */
export class ServerClock {
  private ahead = -Infinity;

  constructor(private readonly here: () => number = Date.now) {}

  /**
   * Notes that the server said `now`, in Unix milliseconds. What is late only tells less: of all scenes that were heard,
   * the one that took the shortest way counts.
   */
  heard(now: number): void {
    this.ahead = Math.max(this.ahead, now - this.here());
  }

  /** Milliseconds until `moment`, negative after it. Before anything was heard, by the clock of this device. */
  until(moment: number): number {
    return moment - this.here() - (this.ahead === -Infinity ? 0 : this.ahead);
  }
}
