import { useRef } from 'preact/hooks';
import type { Handled, RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { useSteady } from '../../../questions/steady';
import { Button } from '../../../ui/Button';
import { Icon, type IconName } from '../../../ui/Icon';
import { asItIs, hiding, showing } from './deciding';
import { DockButton } from './DockButton';
import { inquiryOf, type Inquired } from './inquired';
import type { Orders } from './useOrders';
import './Inquiry.css';

/** What the presenter can decide about a question; the same press takes it back. */
const decisions = [
  { mark: 'active', icon: 'next', says: 'ask.active' },
  { mark: 'pinned', icon: 'pin', says: 'ask.pinned' },
  { mark: 'answered', icon: 'tick', says: 'ask.answered' },
] as const satisfies readonly { mark: string; icon: IconName; says: string }[];

/** What the room asks, each question with what can be decided about it, and what was set aside, to bring back. */
export function Inquiry({ scene, orders }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const { here, away } = inquiryOf(scene);
  const questions = useSteady(here, list);
  return (
    <section class="inquiry" aria-label={t('ask.list')}>
      <ol ref={list}>
        {questions.map((one) => (
          <One key={one.key} one={one} scene={scene} orders={orders} />
        ))}
      </ol>
      {here.length === 0 && <p class="reading-nothing">{t('read.nothing.yet')}</p>}
      {away.length > 0 && (
        <details class="inquiry-away">
          <summary>{t('read.hidden', { n: away.length })}</summary>
          <ul>
            {away.map((one) => (
              <Away key={one.bucket} one={one} scene={scene} orders={orders} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function One({ one, scene, orders: { off, send, busy } }: { one: Inquired; scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { bucket, text, mark, state, support } = one;
  const show = showing(one, scene.moderation);
  const hide = hiding(one, 'questions');
  return (
    <li class="inquiry-one">
      <p class="inquiry-text">
        <bdi>{text}</bdi>{' '}
        {support > 0 && (
          <span class="inquiry-support">
            <Icon name="heart" />
            <span aria-hidden="true">{support}</span>
            <span class="unseen">{t('support.count', { n: support })}</span>
          </span>
        )}
        {state === 'held' && <span class="inquiry-held">{t('read.is.held')}</span>}
        {one.flagged && <span class="inquiry-support"> {t('read.is.flagged')}</span>}
      </p>
      <div class="inquiry-row" role="group" aria-label={text}>
        {state === 'held' ? (
          <DockButton icon="eye" off={off} busy={busy(show)} onPress={() => send(show, { says: t('read.shown'), undo: [asItIs(one)] })}>
            {t('read.show')}
          </DockButton>
        ) : (
          decisions.map(({ mark: decided, icon, says }) => {
            const on = mark === decided;
            const command = on ? show : { do: 'mark' as const, bucket, mark: decided };
            return (
              <DockButton key={decided} icon={icon} off={off} pressed={on} busy={busy(command)} onPress={() => send(command)}>
                {t(says)}
              </DockButton>
            );
          })
        )}
        <DockButton icon="hide" off={off} busy={busy(hide)} onPress={() => send(hide, { says: t('read.asided'), undo: [asItIs(one)] })}>
          {t('ask.aside')}
        </DockButton>
      </div>
    </li>
  );
}

function Away({ one, scene, orders: { off, send, busy } }: { one: Handled; scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const show = showing(one, scene.moderation);
  return (
    <li class="inquiry-gone">
      <bdi>{one.text}</bdi>
      <Button icon="undo" kind="quiet" disabled={off} busy={busy(show)} onPress={() => send(show)}>
        {t('ask.back')}
      </Button>
    </li>
  );
}
