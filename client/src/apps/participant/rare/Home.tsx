import { useEffect } from 'preact/hooks';
import type { Copy } from '../../../core/copies';
import type { Room } from '../../../core/room';
import { say } from '../../../core/text';
import { useLang, useT, writing } from '../../../i18n';
import { askingOf } from '../../../questions/asks';
import { useArrival, type LaterKinds } from '../later';
import { Mine } from '../Mine';
import { ResultHead } from '../RoundShell';
import { headingId, Shell } from '../Shell';
import { Taken } from '../Taken';
import { copiedTakings, type Copied } from './copied';
import { Download } from './Download';
import './Home.css';

/** The evening to take home: every round, with what this person said and what the room said. */
export function Home({ room, kinds, copy }: { room: Room; kinds: LaterKinds; copy: Copy }) {
  const t = useT();
  const lang = useLang();
  const { title, created, source } = copy;
  const { text, lang: spoken } = say(title, lang);
  const all = copiedTakings(room, copy, lang, t);
  useArrival(kinds, all.map(({ question }) => question.kind));

  // A page of its own, and a page is read from the top.
  useEffect(() => {
    document.getElementById(headingId)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);

  return (
    <Shell branded heading={text} lang={spoken} above={writing(lang).day(created)} dock={all.every(({ here }) => here) && <Download created={created} title={text} />}>
      {all.length === 0 && <p class="phone-quiet">{t('ended.none')}</p>}
      {all.length > 0 && (
        <Mine room={room} kinds={kinds} all={all} kept={t('ended.file')}>
          {all.map((one) => (
            <Round key={one.round} one={one} lang={lang} />
          ))}
          {source && <p class="phone-credit">{[source.title, source.author, source.licence].filter(Boolean).join(' · ')}</p>}
        </Mine>
      )}
    </Shell>
  );
}

/** At home it stands right under the title of the evening. */
function Round({ one, lang }: { one: Copied; lang: string }) {
  const t = useT();
  const { question, answer, copied } = one;
  const asking = askingOf(question);
  return (
    <Taken taking={one} heading="h2" whose={t(answer ? 'closed.mine' : 'closed.none')}>
      {copied?.result && asking && (
        <div class="home-room">
          <ResultHead question={question} result={copied.result} answered={copied.answered} aside={copied.aside} />
          <asking.PhoneResult question={question} result={copied.result} lang={lang} mine={answer} onMine={null} />
        </div>
      )}
      {copied && !copied.result && <p class="phone-quiet">{t('ended.unshown')}</p>}
    </Taken>
  );
}
