import { useEffect, useRef, useState } from 'preact/hooks';
import { takeBack } from '../../../core/copies';
import type { Room } from '../../../core/room';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { forgotten } from '../TakeBack';

/** One sentence, and everything that was said is taken back. */
export function TakingBack({ room, onEnd }: { room: Room; onEnd: () => void }) {
  const t = useT();
  const [failed, setFailed] = useState(false);
  const foot = useRef<HTMLDivElement>(null);
  // The question is seen whole, above the dock, and begins at the answer that changes nothing.
  useEffect(() => {
    foot.current?.querySelector<HTMLElement>('.button-quiet')?.focus({ preventScroll: true });
    scrollTo(0, document.body.scrollHeight);
  }, [failed]);

  async function take() {
    try {
      await takeBack(room.code, room.secret!);
      history.replaceState(forgotten, '');
      room.forget();
      onEnd();
      // Where the room goes on, this person begins anew.
      if (room.scene?.phase !== 'ended') location.reload();
    } catch {
      setFailed(true);
    }
  }

  return (
    <div ref={foot}>
      <p role="alert">{t(failed ? 'back.failed' : 'back.sure')}</p>
      <Button onPress={() => void take()}>{t('back.yes')}</Button>
      <Button kind="quiet" onPress={onEnd}>
        {t('back.no')}
      </Button>
    </div>
  );
}
