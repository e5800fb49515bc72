import { say } from '../../../core/text';
import { useT } from '../../../i18n';
import { Body } from '../../../questions/content/Body';
import { longestWord } from '../../../ui/longest';
import type { NightProps } from './Night';
import { useAsking } from '../../../questions/useAsking';

/** The same on a phone: what whoever was there had in their hand. */
export function Narrow({ slide: { question, chapter }, rounds, lang }: NightProps) {
  const t = useT();
  const asking = useAsking(question);
  const { text, lang: spoken } = say(question.prompt, lang);
  const latest = rounds[rounds.length - 1];
  const PhoneResult = asking?.PhoneResult;
  return (
    <>
      {chapter && <p class="night-chapter">{say(chapter, lang).text}</p>}
      <h2 class="night-question" lang={spoken} style={{ '--longest': longestWord(text) }}>
        {text}
      </h2>
      {question.kind === 'content' && question.body && <Body {...say(question.body, lang)} />}
      {latest && <p class="night-answered">{t('archive.answers', { n: latest.answered })}</p>}
      {latest && !latest.result && latest.answered > 0 && <p>{t('share.kept')}</p>}
      {latest?.result && latest.answered > 0 && PhoneResult && <PhoneResult question={question} result={latest.result} lang={lang} mine={null} onMine={null} />}
    </>
  );
}
