import { useT } from '../../../i18n';
import { Apart } from '../Apart';
import { verdictSentence } from '../sentences';
import { useDesk } from '../useDesk';
import { useRoom } from '../useRoom';
import { DeskPage, type DeskPageProps } from './DeskPage';
import { isRemote } from './isRemote';
import { useOrders } from './useOrders';

/** The seat of who leads a room from a phone. */
export function RoomDesk({ room, ...rest }: Omit<DeskPageProps, 'scene' | 'detail' | 'orders'>) {
  const t = useT();
  const { scene, state, code, order } = useDesk(room, 'remote');
  const detail = useRoom(room, state === 'joined', scene?.of);
  const orders = useOrders(order, state !== 'joined');
  if (state === 'ended') return <Apart sentence={verdictSentence(t, code)} />;
  if (!scene || !isRemote(scene)) return <Apart sentence={state === 'waiting' ? t('remote.lost') : t('remote.coming')} />;
  return <DeskPage room={room} scene={scene} detail={detail} orders={orders} {...rest} />;
}
