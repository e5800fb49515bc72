import { useState } from 'preact/hooks';
import { ArchiveApi, type AskedRoom, type Comparison as Compared } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { longestWord } from '../../../ui/longest';
import { Icon } from '../../../ui/Icon';
import { Apart } from '../../presenter/Apart';
import { useTitle } from '../../presenter/useTitle';
import { dayOf } from '../dates';
import { isSentences, isWritten } from '../margin/written';
import { questionsPath, roomAddress } from '../place';
import { Refused } from '../Refused';
import { CommonThreads } from '../threads/CommonThreads';
import { Sentences } from '../threads/Sentences';
import { useAsked } from '../useAsked';
import { Lines } from './Lines';
import { linesOf } from './stands';
import { Pictures } from './Pictures';
import { Shares } from './Shares';
import { sharesOf } from './percents';
import { useChosen } from './useChosen';
import { Words } from './Words';
import './Comparison.css';

const api = new ArchiveApi();

/** One question, and what every room that asked it answered. */
export function Comparison({ question, lang }: { question: string; lang: Lang }) {
  const t = useT();
  const [chosen, choose] = useChosen(question);
  const { found, failure, busy, again } = useAsked(`${question} ${chosen.join()}`, () => api.compare(question, chosen));
  const back = { href: questionsPath, text: t('compare.back') };
  useTitle(found && say(found.prompt, lang).text);
  if (failure && !found) return <Refused failure={failure} link={back} onRetry={again} />;
  if (!found) return <Apart sentence={t('archive.coming')} />;
  const { text, lang: spoken } = say(found.prompt, lang);
  return (
    <main class="compare">
      <a class="read-back" href={back.href}>
        <Icon name="back" />
        {back.text}
      </a>
      <h1 class="read-title" lang={spoken} style={{ '--longest': longestWord(text) }}>
        {text}
      </h1>
      {isSentences(found.kind) ? (
        <Sentences question={question} asked={found.asked} lang={lang} />
      ) : (
        <>
          <Rooms asked={found.asked} shown={chosen.length > 0 ? chosen : found.compared.map(({ id }) => id)} lang={lang} onChoose={choose} />
          <section class="compare-picture" aria-label={t('compare.picture')} aria-busy={busy}>
            <Picture found={found} lang={lang} />
          </section>
        </>
      )}
      {isWritten(found.kind) && <CommonThreads question={question} asked={found.asked} alone={isSentences(found.kind)} lang={lang} />}
      {found.asked.some((room) => room.protected) && <p class="compare-lead">{t('compare.protected', { fewest: found.fewest })}</p>}
    </main>
  );
}

/** The picture that shows most of this kind of answers. */
function Picture({ found: { compared, words, asked }, lang }: { found: Compared; lang: Lang }) {
  const t = useT();
  const names = new Map(asked.map(({ id, created }) => [id, dayOf(created, lang)]));
  if (compared.length === 0) {
    return <p class="compare-nothing">{t(asked.every((room) => room.protected) ? 'compare.few' : 'archive.nobody')}</p>;
  }
  if (compared.length === 1) return <p class="compare-nothing">{t('compare.one')}</p>;
  const lines = linesOf(compared, lang);
  if (lines.length > 0) return <Lines lines={lines} names={names} />;
  const shares = sharesOf(compared, lang);
  if (shares.length > 0) return <Shares rows={shares} rooms={compared} names={names} />;
  if (words.length > 0) return <Words words={words} rooms={compared} names={names} />;
  return <Pictures rooms={compared} names={names} lang={lang} />;
}

interface RoomsProps {
  asked: readonly AskedRoom[];
  /** Those that are to lie beside each other. */
  shown: readonly string[];
  lang: Lang;
  onChoose: (rooms: string[]) => void;
}

/** Every room that asked it, to be laid beside the others or not. */
function Rooms({ asked, shown, lang, onChoose }: RoomsProps) {
  const t = useT();
  const [open, setOpen] = useState(asked.length <= 6);
  const here = new Set(shown);
  return (
    <details class="compare-rooms" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="answers-title">{t('compare.rooms', { shown: shown.length, n: asked.length })}</summary>
      <ul class="compare-asked">
        {asked.map(({ id, title, created, answered, protected: held }) => (
          <li key={id} class="compare-room">
            <label class="compare-choice">
              <input
                type="checkbox"
                class="compare-box"
                checked={here.has(id)}
                // With none there would be all of them.
                disabled={held || answered === 0 || (here.has(id) && here.size === 1)}
                onChange={({ currentTarget }) => onChoose(currentTarget.checked ? [...shown, id] : shown.filter((one) => one !== id))}
              />
              <span>
                <span class="compare-day">{dayOf(created, lang)}</span> <span class="compare-title">{say(title, lang).text}</span>
                <span class="compare-n">{held ? t('compare.held') : t('archive.answers', { n: answered ?? 0 })}</span>
              </span>
            </label>
            <a class="compare-read" href={roomAddress(id)}>
              {t('compare.read')}
              <span class="unseen"> {dayOf(created, lang)}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
