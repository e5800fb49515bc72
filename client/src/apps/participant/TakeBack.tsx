import { useEffect, useState } from 'preact/hooks';
import type { Room } from '../../core/room';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { useArrival, type LaterKinds } from './later';
import { rare } from './rare';

/** What the browser keeps with this page of everything that was taken back, also when it is loaded anew. */
export const forgotten = 'forgotten';

/** Whoever answered can take all of it back, as long as the room knows them. */
export function TakeBack({ room, kinds }: { room: Room; kinds: LaterKinds }) {
  const t = useT();
  const [asked, ask] = useState(false);
  useArrival(kinds, asked ? ['own'] : []);
  const own = rare('own');
  const none = Object.keys(room.notes).length === 0;
  useEffect(() => {
    // It was said; what is cleared from the phone after that is not forgotten.
    if (!none && history.state === forgotten) history.replaceState(null, '');
  }, [none]);
  if (none && history.state === forgotten) return <p role="status">{t('back.done')}</p>;
  if (none || room.secret === null || room.refused !== null) return null;
  if (asked && own) return <own.TakingBack room={room} onEnd={() => ask(false)} />;
  return (
    <Button kind="quiet" busy={asked} onPress={() => ask(true)}>
      {t('back.take')}
    </Button>
  );
}
