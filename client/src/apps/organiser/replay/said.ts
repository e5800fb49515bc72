/** What a presenter did, in a few words. */
import type { Mark } from '../../../core/archive';
import type { Translate } from '../../../i18n';
import { lensNames } from '../../../questions/cloud/lenses';

const plain = {
  asked: 'replay.asked',
  opened: 'replay.opened',
  closed: 'replay.closed',
  revealed: 'replay.revealed',
  covered: 'replay.covered',
  left: 'replay.left',
  arranged: 'replay.arranged',
  reset: 'replay.reset',
} as const;

export function said({ what, text, into }: Pick<Mark, 'what' | 'text' | 'into'>, t: Translate): string {
  const answer = text ?? '';
  switch (what) {
    case 'aside':
      return t('replay.aside', { answer });
    case 'shown':
      return t('replay.shown', { answer });
    case 'merged':
      return t('replay.merged', { answer, into: into ?? '' });
    case 'apart':
      return t('replay.apart', { answer });
    case 'grouped':
      return into === null ? t('replay.ungrouped', { answer }) : t('replay.grouped', { answer, group: into });
    case 'looked':
      return t('replay.looked', { as: t(lensNames[answer as keyof typeof lensNames]) });
    default:
      return t(plain[what]);
  }
}
