/** What organisers laid over a room, and how they change it. */
import { OverlayApi, type Label, type Overlay } from '../../../core/overlay';
import { useAsked } from '../useAsked';
import { useChanging, type Changing } from './useChanging';

const api = new OverlayApi();

export interface Margin extends Changing {
  room: string;
  api: OverlayApi;
  overlay: Overlay;
  /** Every label of the server. */
  labels: readonly Label[];
}

/** Null until it is there, and where it cannot be had: the room is read all the same. */
export function useMargin(room: string): Margin | null {
  const changing = useChanging();
  const { found } = useAsked(`${room} ${changing.reads}`, async () => {
    const [overlay, labels] = await Promise.all([api.read(room), api.labels()]);
    return { overlay, labels };
  });
  return found && { ...found, ...changing, room, api };
}
