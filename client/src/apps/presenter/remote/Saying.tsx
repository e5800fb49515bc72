import { Toast } from '../../../ui/Toast';
import type { Orders } from './useOrders';
import './Saying.css';

/** What became of the last press, right above the buttons, and how to take it back. */
export function Saying({ orders: { told, tell, send } }: { orders: Orders }) {
  const undo = told?.undo;
  return (
    <div class="saying">
      <Toast message={told?.says ?? null} {...(undo && { onUndo: () => undo.forEach((command) => send(command)) })} onGone={() => tell(null)} stays={undo ? 8_000 : 5_000} />
    </div>
  );
}
