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

const same = (one: Pair, other: Pick<Pair, 'bucket' | 'into'>) =>
  (one.bucket === other.bucket && one.into === other.into) || (one.bucket === other.into && one.into === other.bucket);

const reasons = { form: 'merge.form', typo: 'merge.typo', hand: 'merge.hand' } as const;

/** Words that may be the same, offered with why; one tap counts them as one, one tap takes them apart, one swaps which stays. */
export function Merging({ scene, orders }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const { handled, suggestions } = scene;
  const { rows, fresh, take } = useListing(handled);
  // A suggestion that was taken up stays where it was, to be taken back there.
  const [offered, setOffered] = useState<readonly Pair[]>(suggestions);
  const done = handled.flatMap(({ bucket, into }): Pair[] => (into === null ? [] : [{ bucket, into, why: 'hand' }]));
  const merged = done.filter((pair) => !offered.some((one) => same(one, pair)));
  // A word that counts for yet another one is offered no more.
  const open = offered.filter(({ bucket }) => !merged.some((pair) => pair.bucket === bucket));
  const coming = suggestions.filter((pair) => !offered.some((one) => one.bucket === pair.bucket || same(one, pair))).length;
  const names = new Map(handled.map(({ bucket, text }) => [bucket, text]));
  const line = (pair: Pair) => <PairLine key={pair.bucket} pair={pair} names={names} done={done.find((one) => same(one, pair)) ?? null} scene={scene} orders={orders} />;
  return (
    <>
      <NewBar
        count={fresh + coming}
        onTake={() => {
          take();
          setOffered(suggestions);
        }}
      />
      <h2 class="merging-part">{t('merge.suggested')}</h2>
      {open.length === 0 ? <p class="reading-nothing">{t('merge.none')}</p> : <ul>{open.map(line)}</ul>}
      {merged.length > 0 && (
        <>
          <h2 class="merging-part">{t('merge.merged')}</h2>
          <ul>{merged.map(line)}</ul>
        </>
      )}
      <ByHand rows={rows.filter(({ gone }) => !gone)} scene={scene} orders={orders} />
    </>
  );
}

function PairLine({ pair, names, done, scene, orders: { off, send, busy } }: { pair: Pair; names: ReadonlyMap<string, string>; done: Pair | null; scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const [swapped, setSwapped] = useState(false);
  // Which of the two stays can be swapped until they are one.
  const { bucket, into } = done ?? (swapped ? { bucket: pair.into, into: pair.bucket } : pair);
  const apart = merging(bucket, null);
  const together = merging(bucket, into);
  return (
    <li class="merging-pair">
      <p>
        <bdi class="merging-words">{t('merge.pair', { bucket: names.get(bucket) ?? bucket, into: names.get(into) ?? into })}</bdi>
        <span class="merging-why">{t(reasons[pair.why])}</span>
      </p>
      {done ? (
        <Button icon="undo" disabled={off} busy={busy(apart)} onPress={() => send(apart, { says: t('merge.undone'), undo: [together] })}>
          {t('merge.undo')}
        </Button>
      ) : (
        <div class="merging-do">
          <Button kind="quiet" disabled={busy(together)} onPress={() => setSwapped(!swapped)}>
            {t('merge.swap')}
          </Button>
          <Button disabled={off} busy={busy(together)} onPress={() => send(together, { says: t('merge.done'), undo: unmerging(bucket, scene.handled) })}>
            {t('merge.do')}
          </Button>
        </div>
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
      <h2 class="merging-part">{t('merge.own')}</h2>
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
            <bdi>{t('merge.pair', { bucket: names.get(bucket) ?? bucket, into: names.get(into) ?? into })}</bdi>
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
