/** Orders as buttons give them: heard at once, told when they failed, and offered to be taken back. */
import { useRef, useState } from 'preact/hooks';
import type { Command, Outcome } from '../../../core/desk';
import { useT } from '../../../i18n';
import { singlePresses } from '../presses';
import { outcomeSentence } from '../sentences';

/** What is said when an order was carried out, and the orders that take it back. */
export interface Told {
  says: string;
  undo?: readonly Command[];
}

export interface Orders {
  /** Without a connection nothing can be done. */
  off: boolean;
  send: (command: Command, told?: Told) => void;
  /** Whether this very order is on its way. */
  busy: (command: Command) => boolean;
  /** What there is to say now. */
  told: Told | null;
  tell: (told: Told | null) => void;
}

export function useOrders(order: (command: Command) => Promise<Outcome>, off: boolean): Orders {
  const t = useT();
  const [underway, setUnderway] = useState<readonly string[]>([]);
  const [told, tell] = useState<Told | null>(null);
  const [counts] = useState(() => singlePresses());
  // What is said belongs to the last press; an answer to an earlier one does not talk over it.
  const last = useRef(0);

  async function carry(command: Command, then: Told | undefined): Promise<void> {
    const name = nameOf(command);
    const mine = ++last.current;
    setUnderway((names) => [...names, name]);
    tell(null);
    const failure = outcomeSentence(t, await order(command));
    setUnderway((names) => names.filter((_, i) => i !== names.indexOf(name)));
    if (failure !== null) tell({ says: failure });
    else if (then && mine === last.current) tell(then);
  }

  return {
    off,
    send: (command, then) => {
      if (command.do !== 'advance' || counts()) void carry(command, then);
    },
    busy: (command) => underway.includes(nameOf(command)),
    told,
    tell,
  };
}

const nameOf = (command: Command) => JSON.stringify(command);
