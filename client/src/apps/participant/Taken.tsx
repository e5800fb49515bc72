import { useLang, useT } from '../../i18n';
import { askingOf } from '../../questions/asks';
import { ResultHead } from './RoundShell';
import type { Taking } from './takings';

/** One round to take home. `whole`: with what the room answered, so that a round without an answer says so. */
export function Taken({ question, prompt, which, answer, said, copied, whole }: Taking & { whole: boolean }) {
  const t = useT();
  const lang = useLang();
  const asking = askingOf(question);
  // At home it stands right under the title of the evening.
  const Heading = whole ? 'h2' : 'h3';
  return (
    <article class={whole ? 'mine-item mine-item-whole' : 'mine-item'}>
      <Heading class="mine-prompt">
        <span lang={prompt.lang}>{prompt.text}</span>
        {which && <span class="mine-round">{which}</span>}
      </Heading>
      {whole && <p class="mine-whose">{t(answer ? 'closed.mine' : 'closed.none')}</p>}
      <ul>
        {said.map((line, at) => (
          <li key={at} class="mine-said" lang={line.lang || undefined}>
            <bdi>{line.text}</bdi>
          </li>
        ))}
      </ul>
      {copied?.result && asking && (
        <div class="mine-room">
          <ResultHead question={question} result={copied.result} answered={copied.answered} aside={copied.aside} />
          <asking.PhoneResult question={question} result={copied.result} lang={lang} mine={answer} onMine={null} />
        </div>
      )}
      {copied && !copied.result && <p class="phone-quiet">{t('ended.unshown')}</p>}
    </article>
  );
}
