/** Codes of the server as sentences in the language of the person. */
import type { Reason } from '../../core/protocol';
import type { Translate } from '../../i18n';

/** Why we were turned away, by close code; a code we do not know says so in general. */
export function refusal(code: number, t: Translate): string {
  switch (code) {
    case 4004:
      return t('refusal.tries');
    case 4500:
      return t('refusal.version');
    case 4501:
      return t('refusal.malformed');
    case 4502:
      return t('refusal.room');
    case 4503:
      return t('refusal.full');
    case 4504:
      return t('refusal.link');
    case 4505:
      return t('refusal.much');
    default:
      return t('refusal.busy');
  }
}

/** What is wrong with an answer; the English sentence of the server where it knows a reason that we do not. */
export function reasonOf({ code, values, sentence }: Reason, t: Translate): string {
  const most = Number(values['most']);
  switch (code) {
    case 'malformed':
      return t('reason.malformed');
    case 'nothing_asked':
      return t('reason.nothing_asked');
    case 'nothing_picked':
      return t('reason.nothing_picked');
    case 'nothing_written':
      return t('reason.nothing_written');
    case 'picked_twice':
      return t('reason.picked_twice');
    case 'text_too_long':
      return t('reason.text_too_long', most);
    case 'too_many_picks':
      return t('reason.too_many_picks', most);
    case 'too_many_words':
      return t('reason.too_many_words', most);
    case 'unchangeable':
      return t('reason.unchangeable');
    case 'unknown_option':
      return t('reason.unknown_option');
    case 'word_too_long':
      return t('reason.word_too_long', most);
    case 'nothing_placed':
      return t('reason.nothing_placed');
    case 'ranked_twice':
      return t('reason.ranked_twice');
    case 'too_many_places':
      return t('reason.too_many_places', most);
    case 'unknown_item':
      return t('reason.unknown_item');
    case 'answered_twice':
      return t('reason.answered_twice');
    case 'too_many_marks':
      return t('reason.too_many_marks', most);
    case 'too_many_moments':
      return t('reason.too_many_moments', most);
    case 'moment_too_long':
      return t('reason.moment_too_long', most);
    case 'not_complete':
      return t('reason.not_complete');
    case 'beyond_scale':
      return t('reason.beyond_scale', most);
    case 'off_step':
      return t('reason.off_step', Number(values['step']));
    case 'points_left':
      return t('reason.points_left', Number(values['left']));
    case 'too_many_points':
      return t('reason.too_many_points', Number(values['given']), most);
    case 'own_support':
      return t('reason.own_support');
    case 'too_many_asked':
      return t('reason.too_many_asked', most);
    default:
      return sentence;
  }
}
