/** Which command a key or button sends; some of them mean the opposite of how things are now. */
import type { Command } from '../../core/desk';
import type { Scene } from '../../core/protocol';

export function commandOf(action: 'advance' | 'previous' | 'reveal' | 'lock' | 'again' | 'compare' | 'black', { phase }: Pick<Scene, 'phase'>): Command {
  switch (action) {
    case 'reveal':
      return { do: phase === 'revealed' ? 'hide' : 'reveal' };
    case 'lock':
      return { do: phase === 'open' || phase === 'paced' ? 'close' : 'open' };
    default:
      return { do: action };
  }
}
