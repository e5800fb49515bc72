/** Codes of the server as sentences in the language of the person. */
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
    case 4506:
      return t('refusal.ended');
    default:
      return t('refusal.busy');
  }
}
