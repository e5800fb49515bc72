import { useState } from 'preact/hooks';
import { takeBack } from '../../core/copies';
import type { Room } from '../../core/room';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';

/** Whoever answered can take all of it back, as long as the room knows them: one sentence, and it is done. */
export function TakeBack({ room }: { room: Room }) {
  const t = useT();
  const [at, go] = useState<'asked' | 'failed' | 'done' | null>(null);
  const { secret } = room;
  if (at === 'done') return <p role="status">{t('back.done')}</p>;
  if (secret === null || room.refused !== null || Object.keys(room.notes).length === 0) return null;

  async function take() {
    try {
      await takeBack(room.code, secret!);
      room.forget();
      go('done');
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
    <>
      <p role="alert">{t(at === 'failed' ? 'back.failed' : 'back.sure')}</p>
      <Button onPress={() => void take()}>{t('back.yes')}</Button>
      <Button kind="quiet" onPress={() => go(null)}>
        {t('back.no')}
      </Button>
    </>
  );
}
