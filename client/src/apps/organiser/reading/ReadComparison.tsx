import type { SharedComparison } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Sheet } from '../compare/Sheet';
import { momentOf } from '../dates';
import '../compare/Questions.css';

/** A comparison as somebody outside reads it, by a link. */
export function ReadComparison({ shared: { comparison, expires }, lang }: { shared: SharedComparison; lang: Lang }) {
  const t = useT();
  return (
    <main class="compare">
      <Sheet found={comparison} nothing={t('compare.little')} lang={lang} />
      <p class="compare-lead">{t('share.reads', { day: momentOf(expires, lang).whole })}</p>
    </main>
  );
}
