/** What a component is put in to be looked at. */
import type { ComponentChildren } from 'preact';
import type { Lang } from '../src/i18n';
import { Stage } from '../src/ui/Stage';
import { Strip } from '../src/ui/Strip';
import { qr } from './material';

export interface Scene {
  surface: 'wall' | 'desk' | 'phone';
  lang?: Lang;
  show: () => ComponentChildren;
}

/** A strip of a room in which so many answered. */
export const strip = (answered = 34) => <Strip address="klankbord.nl" code="48291637" qr={qr} present={Math.max(41, Math.round(answered * 1.1))} answered={answered} />;

export const onWall = (title: string, picture: ComponentChildren, side: ComponentChildren = strip()): Scene => ({
  surface: 'wall',
  show: () => (
    <Stage question={title} lang="nl" strip={side}>
      {picture}
    </Stage>
  ),
});

export const onPhone = (picture: ComponentChildren): Scene => ({
  surface: 'phone',
  show: () => <div style={{ padding: '24px 20px' }}>{picture}</div>,
});
