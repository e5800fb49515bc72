/** A place to keep things that never refuses: what the device does not want to keep lives as long as the page. */
import type { Keep } from './outbox';

export class SafeKeep implements Keep {
  /** Only what the device refused. */
  private readonly memory = new Map<string, string>();
  private refused: boolean;

  /** `device` is null where the browser gives none at all. */
  constructor(private readonly device: Keep | null) {
    this.refused = device === null;
    this.setItem('klankbord:probe', '1');
    this.removeItem('klankbord:probe');
  }

  /** Whether what is kept is still there after a reload, as far as we can tell. */
  get lasts(): boolean {
    return !this.refused;
  }

  getItem(key: string): string | null {
    const mine = this.memory.get(key);
    if (mine !== undefined) return mine;
    try {
      return this.device?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  setItem(key: string, value: string): void {
    try {
      if (!this.device) throw new Error('no device');
      this.device.setItem(key, value);
      this.memory.delete(key);
    } catch {
      this.refused = true;
      this.memory.set(key, value);
    }
  }

  removeItem(key: string): void {
    this.memory.delete(key);
    try {
      this.device?.removeItem(key);
    } catch {
      // A device that refuses has nothing of ours.
    }
  }
}
