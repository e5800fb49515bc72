import { useRef, useState } from 'preact/hooks';
import { ArchiveApi, type Comparison as Compared } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang, type Translate } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Apart } from '../../presenter/Apart';
import { useTitle } from '../../presenter/useTitle';
import { isSentences, isWritten } from '../margin/written';
import { questionsPath } from '../place';
import { Refused } from '../Refused';
import { SharingComparison } from '../share/SharingComparison';
import { Keeping } from '../taking/Keeping';
import { CommonThreads } from '../threads/CommonThreads';
import { Sentences } from '../threads/Sentences';
import { useAsked } from '../useAsked';
import { Laying } from './Laying';
import { Prompt } from './Prompt';
import { Sheet } from './Sheet';
import { useChosen } from './useChosen';
import './Questions.css';
import './Comparison.css';

const api = new ArchiveApi();

/** One question, and what the rooms that asked it answered. */
export function Comparison({ question, lang }: { question: string; lang: Lang }) {
  const t = useT();
  const [chosen, choose] = useChosen(question);
  const [sharing, setSharing] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const { found, failure, busy, again } = useAsked(JSON.stringify([question, chosen]), () => api.compare(question, chosen));
  const mayShare = useAsked('session', () => api.session()).found?.may.includes('share the archive');
  const back = { href: questionsPath, text: t('compare.back') };
  useTitle(found && say(found.prompt, lang).text);
  if (failure && !found) return <Refused failure={failure} link={back} onRetry={again} />;
  if (!found) return <Apart sentence={t('archive.coming')} />;
  const way = (
    <a class="read-back" href={back.href}>
      <Icon name="back" />
      {back.text}
    </a>
  );
  if (isSentences(found.kind)) {
    return (
      <main class="compare">
        {way}
        <Prompt prompt={found.prompt} lang={lang} />
        <Sentences question={question} asked={found.asked} lang={lang} />
        <CommonThreads question={question} asked={found.asked} alone lang={lang} />
        {found.asked.some((room) => room.protected) && <p class="compare-lead">{t('compare.protected', { fewest: found.fewest })}</p>}
      </main>
    );
  }
  return (
    <main class="compare compared">
      {way}
      <Laying found={found} chosen={chosen} lang={lang} onChoose={choose} />
      <section ref={sheet} class="compared-sheet" aria-label={t('compare.picture')} aria-busy={busy}>
        <Sheet found={found} nothing={nothingOf(t, found)} lang={lang} />
        {found.compared.length > 1 && (
          <p class="compared-acts">
            {mayShare && (
              <Button kind="quiet" opens onPress={() => setSharing(true)}>
                {t('compare.share')}
              </Button>
            )}
            <Keeping picture={() => sheet.current!.querySelector('.sheet')} name={question} />
          </p>
        )}
        {isWritten(found.kind) && <CommonThreads question={question} asked={found.asked} alone={false} lang={lang} />}
      </section>
      {sharing && <SharingComparison question={question} chosen={chosen} lang={lang} onClose={() => setSharing(false)} />}
    </main>
  );
}

/** Why there is no picture. */
function nothingOf(t: Translate, { compared, asked }: Compared): string {
  if (compared.length > 0) return t('compare.one');
  return t(asked.every((room) => room.protected) ? 'compare.few' : 'archive.nobody');
}
