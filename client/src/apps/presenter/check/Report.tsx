import type { ComponentChildren } from 'preact';
import { median, type Trial } from '../../../core/trial';
import { useT } from '../../../i18n';
import { isHere, type Findings } from './findings';

/** Milliseconds: a clock that is this far off shows other times on a timer than the wall does. */
const sameTime = 2_000;

/** What was measured, for whoever wants to know more than the sentence above it. */
export function Report({ findings }: { findings: Findings }) {
  const t = useT();
  const { server, websocket, polling, loading, origin } = findings;
  const best = websocket ?? polling;
  const trip = (trial: Trial | null) =>
    trial === null ? t('check.no') : t('check.trips', { middle: Math.round(median(trial.trips)), worst: Math.round(Math.max(...trial.trips)) });
  return (
    <dl class="check-report">
      {loading !== null && <Row name={t('check.loading')}>{t('check.ms', { ms: Math.round(loading) })}</Row>}
      {server && <Row name={t('check.websocket')}>{trip(websocket)}</Row>}
      {server && <Row name={t('check.polling')}>{trip(polling)}</Row>}
      {best && <Row name={t('check.clock')}>{clock(best.ahead)}</Row>}
      {server && (
        <Row name={t('check.address')}>
          {server.base === origin ? t('check.address.same', { base: origin }) : t('check.address.other', { base: server.base, origin })}{' '}
          {isHere(server.base) ? t('check.address.here') : server.local ? t('check.address.local') : ''}{' '}
          {!server.secure && !server.local && t('check.address.insecure')}
        </Row>
      )}
      {server && <Row name={t('check.server')}>{t('check.version', { version: server.version })} {keeping()}</Row>}
    </dl>
  );

  function clock(ahead: number): string {
    return Math.abs(ahead) < sameTime ? t('check.clock.same') : t('check.clock.off', { seconds: Math.round(Math.abs(ahead) / 1_000) });
  }

  function keeping(): string {
    if (!server?.keeps) return t('check.keeps.not');
    return server.archives ? t('check.keeps') : t('check.archives.not');
  }
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="check-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
