import { useT } from '../../i18n';

/** How anonymous this is, in a sentence that leads to all there is to know about it. */
export function Anonymous() {
  const t = useT();
  return <a class="phone-quiet" href="/privacy">{t('lobby.anonymous')}</a>;
}
