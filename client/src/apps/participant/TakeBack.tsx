import { useEffect, useRef, useState } from 'preact/hooks';
import { takeBack } from '../../core/copies';
import type { Room } from '../../core/room';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';

/** What the browser keeps of it with this page, also when it is loaded anew. */
const done = 'forgotten';

/** Whoever answered can take all of it back, as long as the room knows them: one sentence, and it is done. */
export function TakeBack({ room }: { room: Room }) {
  const t = useT();
  const [at, go] = useState<'asked' | 'failed' | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  // The question is seen whole, above the dock, and begins at the answer that changes nothing.
  useEffect(() => {
    if (at === null) return;
    foot.current?.querySelector<HTMLElement>('.button-quiet')?.focus({ preventScroll: true });
    scrollTo(0, document.body.scrollHeight);
  }, [at]);
  const { secret } = room;
  const none = Object.keys(room.notes).length === 0;
  if (none && history.state === done) return <p role="status">{t('back.done')}</p>;
  if (none || secret === null || room.refused !== null) return null;

  async function take() {
    try {
      await takeBack(room.code, secret!);
      history.replaceState(done, '');
      room.forget();
      go(null);
      // Where the room goes on, this person begins anew.
      if (room.scene?.phase !== 'ended') location.reload();
    } catch {
      go('failed');
    }
  }

  if (at === null) {
    return (
      <Button kind="quiet" onPress={() => go('asked')}>
        {t('back.take')}
      </Button>
    );
  }
  return (
    <div ref={foot}>
      <p role="alert">{t(at === 'failed' ? 'back.failed' : 'back.sure')}</p>
      <Button onPress={() => void take()}>{t('back.yes')}</Button>
      <Button kind="quiet" onPress={() => go(null)}>
        {t('back.no')}
      </Button>
    </div>
  );
}
