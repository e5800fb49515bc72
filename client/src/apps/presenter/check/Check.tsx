import { useEffect, useState } from 'preact/hooks';
import { Speaks, translator, useT } from '../../../i18n';
import { useLanguage } from '../../../i18n/languages';
import { Button } from '../../../ui/Button';
import { Languages } from '../../../ui/Languages';
import { Wordmark } from '../../../ui/Mark';
import { Qr } from '../../../ui/Qr';
import { useTheme } from '../device';
import { useTitle } from '../useTitle';
import { findOut, isHere, verdictOf, type Findings, type Verdict } from './findings';
import { Report } from './Report';
import './Check.css';

const verdicts = {
  works: 'check.works',
  here: 'check.here',
  slow: 'check.slow',
  roundabout: 'check.roundabout',
  blocked: 'check.blocked',
  forgetful: 'check.forgetful',
  unreachable: 'check.unreachable',
} as const satisfies Record<Verdict, string>;

/** Says in one sentence whether this network will do, the day before. */
export function Check() {
  const [lang, setLang] = useLanguage('klankbord_lang');
  useTheme('auto');
  const t = translator(lang);
  const [findings, setFindings] = useState<Findings | null>(null);
  const [times, setTimes] = useState(1);

  useEffect(() => {
    let gone = false;
    setFindings(null);
    void findOut(location).then((found) => gone || setFindings(found));
    return () => {
      gone = true;
    };
  }, [times]);

  const verdict = findings && verdictOf(findings);
  useTitle(verdict && t(verdicts[verdict]));
  return (
    <Speaks value={lang}>
      <header class="check-head">
        <p class="check-name">
          <Wordmark name={t('klankbord')} />
        </p>
        <Languages lang={lang} onLang={setLang} />
      </header>
      <main class="check">
        <div role="status">
          <h1 class="check-verdict" data-verdict={verdict ?? 'running'}>
            {t(verdict ? verdicts[verdict] : 'check.running')}
          </h1>
        </div>
        <p>
          <Button kind="primary" icon="again" disabled={verdict === null} onPress={() => setTimes(times + 1)}>
            {t('check.again')}
          </Button>
        </p>
        {findings && <Report findings={findings} />}
        {findings && verdict && <Advice verdict={verdict} origin={findings.origin} />}
        {findings?.server && !isHere(findings.server.base) && (
          <section class="check-phone">
            <Qr code={findings.server.qr} label={t('check.phone.qr')} />
            <p>{t('check.phone', { address: `${findings.server.base}/check` })}</p>
          </section>
        )}
      </main>
    </Speaks>
  );
}

/** What to ask of whoever looks after the network. */
function Advice({ verdict, origin }: { verdict: Verdict; origin: string }) {
  const t = useT();
  if (verdict === 'works' || verdict === 'here') return null;
  if (verdict === 'forgetful') return <p class="check-advice">{t('check.ask.forgetful')}</p>;
  return (
    <section class="check-advice">
      <h2>{t('check.ask')}</h2>
      <ul>
        {verdict === 'unreachable' && <li>{t('check.ask.reach', { origin })}</li>}
        {verdict === 'slow' && <li>{t('check.ask.slow')}</li>}
        {verdict !== 'slow' && verdict !== 'unreachable' && <li>{t('check.ask.websocket', { origin })}</li>}
        {verdict === 'blocked' && <li>{t('check.ask.polling', { origin })}</li>}
      </ul>
    </section>
  );
}
