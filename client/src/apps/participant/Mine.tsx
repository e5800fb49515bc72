import type { ComponentChildren } from 'preact';
import type { Room } from '../../core/room';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { CopyButton } from './AnswerCard';
import { Arriving, TryAgain } from './Coming';
import type { LaterKinds } from './later';
import { wordsOf, type Taking } from './takings';
import './Mine.css';

export interface MineProps {
  room: Room;
  kinds: LaterKinds;
  all: readonly Taking[];
  /** Where all this is kept. */
  kept: string;
  /** The rounds. */
  children: ComponentChildren;
}

/** What this person can take home, and what they can do with it. */
export function Mine({ room, kinds, all, kept, children }: MineProps) {
  const t = useT();
  const complete = all.every(({ here }) => here);
  return (
    <section class="mine">
      {children}
      {!complete && <Arriving kinds={kinds} />}
      {!complete && kinds.arrival !== 'coming' && <TryAgain kinds={kinds} />}
      <p class="phone-quiet" data-here>
        {kept}
      </p>
      {complete && <CopyButton text={wordsOf(all)}>{t('ended.copy')}</CopyButton>}
      <Button onPress={() => room.forget()}>{t('ended.forget')}</Button>
    </section>
  );
}
