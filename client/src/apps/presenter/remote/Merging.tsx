import { useState } from 'preact/hooks';
import type { Handled, RemoteScene, Suggestion } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { merging, unmerging } from './deciding';
import { useListing } from './listing';
import { NewBar } from './NewBar';
import type { Orders } from './useOrders';
import './Merging.css';

interface Pair {
  bucket: string;
  into: string;
  why: Suggestion['why'] | 'hand';
}

const reasons = { form: 'merge.form', typo: 'merge.typo', hand: 'merge.hand' } as const;

/** Words that may be the same, offered with why; one tap counts them as one, one tap takes them apart. */
export function Merging({ scene, orders }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { handled, suggestions } = scene;
  const { rows, fresh, take } = useListing(handled);
  // A suggestion that was taken up stays where it was, to be taken back there.
  const [offered, setOffered] = useState<readonly Pair[]>(suggestions);
  const known = new Set(offered.map(({ bucket }) => bucket));
  const merged = handled.filter(({ bucket, into }) => into !== null && !known.has(bucket)).map(({ bucket, into }): Pair => ({ bucket, into: into!, why: 'hand' }));
  const coming = suggestions.filter(({ bucket }) => !known.has(bucket)).length;
  const names = new Map(handled.map(({ bucket, text }) => [bucket, text]));
  const now = new Map(handled.map(({ bucket, into }) => [bucket, into]));
  const line = (pair: Pair) => <PairLine key={pair.bucket} pair={pair} names={names} done={now.get(pair.bucket) != null} scene={scene} orders={orders} />;
  return (
    <>
      <NewBar
        count={fresh + coming}
        onTake={() => {
          take();
          setOffered(suggestions);
        }}
      />
      <h3 class="merging-part">{t('merge.suggested')}</h3>
      {offered.length === 0 ? <p class="reading-nothing">{t('merge.none')}</p> : <ul>{offered.map(line)}</ul>}
      {merged.length > 0 && (
        <>
          <h3 class="merging-part">{t('merge.merged')}</h3>
          <ul>{merged.map(line)}</ul>
        </>
      )}
      <ByHand rows={rows.filter(({ gone }) => !gone)} scene={scene} orders={orders} />
    </>
  );
}

function PairLine({ pair: { bucket, into, why }, names, done, scene, orders: { off, send, busy } }: { pair: Pair; names: ReadonlyMap<string, string>; done: boolean; scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const apart = merging(bucket, null);
  const together = merging(bucket, into);
  return (
    <li class="merging-pair">
      <p>
        <bdi class="merging-words">{t('merge.pair', names.get(bucket) ?? bucket, names.get(into) ?? into)}</bdi>
        <span class="merging-why">{t(reasons[why])}</span>
      </p>
      {done ? (
        <Button icon="undo" disabled={off} busy={busy(apart)} onPress={() => send(apart, { says: t('merge.undone'), undo: [together] })}>
          {t('merge.undo')}
        </Button>
      ) : (
        <Button disabled={off} busy={busy(together)} onPress={() => send(together, { says: t('merge.done'), undo: unmerging(bucket, scene.handled) })}>
          {t('merge.do')}
        </Button>
      )}
    </li>
  );
}

/** Two words that the presenter takes for one: the first counts for the second. */
function ByHand({ rows, scene, orders: { off, send, busy } }: { rows: readonly Handled[]; scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const names = new Map(rows.map(({ bucket, text }) => [bucket, text]));
  const alone = rows.filter(({ into, state }) => into === null && state !== 'hidden');
  const [bucket, into] = picked;
  const pick = (one: string) => setPicked((now) => (now.includes(one) ? now.filter((other) => other !== one) : [...now.slice(-1), one]));
  const together = merging(bucket ?? '', into ?? '');
  return (
    <section class="merging-hand" aria-label={t('merge.own')}>
      <h3 class="merging-part">{t('merge.own')}</h3>
      <p class="merging-why">{t('merge.own.means')}</p>
      <div class="merging-choices">
        {alone.map((one) => (
          <button key={one.bucket} type="button" class="merging-word" aria-pressed={picked.includes(one.bucket)} onClick={() => pick(one.bucket)}>
            <bdi>{one.text}</bdi>
          </button>
        ))}
      </div>
      {bucket !== undefined && into !== undefined && (
        <div class="merging-bar" role="group" aria-label={t('merge.own')}>
          <p>
            <bdi>{t('merge.pair', names.get(bucket) ?? bucket, names.get(into) ?? into)}</bdi>
          </p>
          <Button kind="quiet" onPress={() => setPicked([into, bucket])}>
            {t('merge.swap')}
          </Button>
          <Button
            kind="primary"
            disabled={off}
            busy={busy(together)}
            onPress={() => {
              send(together, { says: t('merge.done'), undo: unmerging(bucket, scene.handled) });
              setPicked([]);
            }}
          >
            {t('merge.do')}
          </Button>
        </div>
      )}
    </section>
  );
}
