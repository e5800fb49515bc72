/** What can open in front of the picture, and when it makes sense. */
import type { Scene } from '../../../core/protocol';
import { chains } from './chaining';
import { dropsFrom } from './items';

export type PanelName = 'keys' | 'overview' | 'pair' | 'end' | 'settings' | 'timer' | 'restart' | 'items' | 'chain' | 'pace' | 'progress';

/** What to say to who asks for a panel that is not offered. */
export function whyNot({ phase }: Pick<Scene, 'phase'>): 'refused.ended' | 'refused.paced' | 'panel.not.now' {
  if (phase === 'ended') return 'refused.ended';
  return phase === 'paced' ? 'refused.paced' : 'panel.not.now';
}

/** Whether there is anything to do in this panel now. */
export function offered(name: PanelName, scene: Pick<Scene, 'phase' | 'question' | 'result' | 'visibility' | 'answered'>): boolean {
  const { phase, question, result, visibility, answered } = scene;
  const asked = visibility !== null;
  switch (name) {
    case 'keys':
      return true;
    case 'overview':
      return phase !== 'paced' && phase !== 'ended';
    case 'pair':
    case 'end':
      return phase !== 'ended';
    case 'settings':
    case 'restart':
    case 'timer':
      return asked;
    case 'items':
      return asked && question !== null && dropsFrom(question) !== null;
    case 'chain':
      return chains(result);
    case 'pace':
      return phase === 'paced' || (phase === 'lobby' && answered === 0);
    case 'progress':
      return phase === 'paced';
  }
}
