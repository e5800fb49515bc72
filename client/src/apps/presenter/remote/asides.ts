/** What the presenter set aside: results leave it out, and it is to be read and brought back here. */
import type { Handled } from '../../../core/protocol';

export type Aside = Pick<Handled, 'bucket' | 'text'>;

export function asides(handled: readonly Handled[]): Aside[] {
  return handled.filter(({ mark }) => mark === 'aside').map(({ bucket, text }) => ({ bucket, text }));
}
