/** The ways from the presenter's pages to the server they came from. */
import type { Dial, Way } from '../../core/link';
import { polling } from '../../core/polling';
import { websocket } from '../../core/websocket';

export function waysTo({ origin }: Location): Record<Way, Dial> {
  return { websocket: websocket(`${origin.replace(/^http/, 'ws')}/ws`), polling: polling('/poll') };
}
