import { ArchiveApi } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Apart } from '../../presenter/Apart';
import { kindName } from '../../presenter/names';
import { useTitle } from '../../presenter/useTitle';
import { questionAddress } from '../place';
import { Refused } from '../Refused';
import { useAsked } from '../useAsked';
import './Sheet.css';
import './Questions.css';

const api = new ArchiveApi();

/** Every question that was asked in several rooms: what can be laid beside itself. */
export function Questions({ lang }: { lang: Lang }) {
  const t = useT();
  const { found, failure, again } = useAsked('index', () => api.index());
  useTitle(t('compare.title'));
  if (failure) return <Refused failure={failure} onRetry={again} />;
  if (!found) return <Apart sentence={t('archive.coming')} />;
  const several = found.questions.filter(({ rooms }) => rooms > 1);
  if (several.length === 0) return <Apart sentence={t('compare.none')} link={{ href: '/archive', text: t('archive.back') }} />;
  return (
    <main class="compare">
      <h1 class="list-title">{t('compare.title')}</h1>
      <p class="compare-lead">{t('compare.lead')}</p>
      <ol class="questions">
        {several.map(({ id, kind, prompt, rooms }) => {
          const { text, lang: spoken } = say(prompt, lang);
          return (
            <li key={id}>
              <a class="questions-one" href={questionAddress(id)}>
                <span class="questions-times figures">{rooms}×</span>
                <span class="questions-prompt" lang={spoken}>
                  {text}
                </span>
                <span class="questions-kind">{kindName(t, kind)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </main>
  );
}
