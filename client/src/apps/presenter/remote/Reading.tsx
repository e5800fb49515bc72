import { useState } from 'preact/hooks';
import type { Handled, RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { AnswerRow } from './AnswerRow';
import { asItIs, hiding, showing } from './deciding';
import { most, useListing, type Listed } from './listing';
import { NewBar } from './NewBar';
import { Switch } from './Switch';
import type { Orders } from './useOrders';

type Only = 'all' | 'held' | 'hidden';

/** What people wrote, the answers that wait first; each can be shown, set aside and brought back. */
export function Reading({ scene, orders }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { handled } = scene;
  const [only, setOnly] = useState<Only>('all');
  const { rows, fresh, take } = useListing(handled, only === 'all');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const words = new Map(handled.map(({ bucket, text }) => [bucket, text]));
  // What was chosen stays in sight after a press, or the next answer would slip under the thumb.
  const seen = only === 'all' ? rows : rows.filter(({ bucket }) => picked.has(bucket));
  const choose = (which: Only) => {
    setOnly(which);
    take();
    setPicked(new Set(handled.filter(({ state }) => state === which).map(({ bucket }) => bucket)));
  };
  const many = (which: Handled['state']) => handled.filter(({ state }) => state === which).length;
  return (
    <>
      <Switch
        label={t('read.only')}
        now={only}
        onChoose={choose}
        choices={[
          ['all', t('read.all', { n: handled.length })],
          ['held', t('read.held', { n: many('held') })],
          ['hidden', t('read.hidden', { n: many('hidden') })],
        ]}
      />
      <NewBar count={fresh} onTake={() => choose(only)} />
      <ol class="reading-list" aria-label={t('read.list')}>
        {seen.map((answer) => (
          <AnswerRow key={answer.bucket} answer={answer} into={answer.into === null ? null : (words.get(answer.into) ?? answer.into)}>
            <Decisions answer={answer} scene={scene} orders={orders} />
          </AnswerRow>
        ))}
      </ol>
      {seen.length === 0 && <p class="reading-nothing">{t(nothing(scene, only))}</p>}
      {only === 'all' && handled.length >= most && <p class="reading-nothing">{t('read.most', { n: most })}</p>}
    </>
  );
}

function nothing({ handled, answered, moderation, result }: RemoteScene, only: Only) {
  if (only !== 'all' && handled.length > 0) return 'read.nothing.here';
  return answered > 0 && moderation === 'off' && result === null ? 'read.nothing.shown' : 'read.nothing.yet';
}

/** Show what waits, set aside what is seen, bring back what was set aside. */
function Decisions({ answer, scene, orders }: { answer: Listed; scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { off, send, busy } = orders;
  const { state, gone } = answer;
  // What waited keeps both of its buttons: a row that became lower would move the next one under the thumb.
  const [waited] = useState(state === 'held');
  const undo = [asItIs(answer)];
  const show = showing(answer, scene.moderation);
  const hide = hiding(answer, scene.question!.kind);
  const hidden = state === 'hidden';
  if (gone) return null;
  if (!waited) {
    // One button, whatever it does now: the focus stays on it.
    const [command, says] = hidden ? [show, t('read.returned')] : [hide, t('read.asided')];
    return (
      <Button disabled={off} busy={busy(command)} onPress={() => send(command, { says, undo })}>
        {t(hidden ? 'read.return' : 'read.aside')}
      </Button>
    );
  }
  return (
    <>
      <Button
        kind={state === 'held' ? 'primary' : 'plain'}
        disabled={off || state === 'seen'}
        busy={busy(show)}
        onPress={() => send(show, { says: t('read.shown'), undo })}
      >
        {t(state === 'seen' ? 'read.is.shown' : 'read.show')}
      </Button>
      <Button disabled={off || hidden} busy={busy(hide)} onPress={() => send(hide, { says: t('read.asided'), undo })}>
        {t(hidden ? 'read.is.hidden' : 'read.aside')}
      </Button>
    </>
  );
}
