/** What the server put into the page, so that the first paint already shows the question. */
import type { Scene } from '../../core/protocol';

export interface Delivered {
  scene: Scene | null;
  /** The close code that says why there is no scene. */
  refused: number | null;
}

/** Reads the text of `<script id="scene">`: `{"scene": …}`, `{"error": {"code": …}}`, or nothing to say. */
export function readDelivered(text: string): Delivered {
  try {
    const value = JSON.parse(text) as { scene?: Scene; error?: { code: number } } | null;
    return { scene: value?.scene ?? null, refused: value?.error?.code ?? null };
  } catch {
    // The page works without it: it asks by its socket.
    return { scene: null, refused: null };
  }
}
