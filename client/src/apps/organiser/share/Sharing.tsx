import { useId, useState } from 'preact/hooks';
import type { MadeShare, Share, Shows } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Choice, Field, Form, Ticks } from '../../../ui/Form';
import { focused } from '../../../ui/focused';
import { Qr } from '../../../ui/Qr';
import { Link } from '../../presenter/Link';
import { momentOf } from '../dates';
import { archiveSentence } from '../failures';
import { useBack } from '../margin/useBack';
import { useAsked } from '../useAsked';
import './Sharing.css';

/** Links to one thing: how they are read, made and withdrawn. */
export interface Links {
  list: () => Promise<Share[]>;
  make: (name: string, days: number, shows: Shows) => Promise<MadeShare>;
  withdraw: (share: string) => Promise<void>;
}

export interface SharingProps {
  title: string;
  /** What whoever has a link sees. */
  means: string;
  /** What those links are called that were made before. */
  made: string;
  links: Links;
  /** It is chosen what a link shows beside counts. */
  chooses?: boolean;
  lang: Lang;
  onClose: () => void;
}

const spans = [7, 30, 90, 366] as const;
const parts = [
  ['words', 'share.words'],
  ['notes', 'share.notes'],
  ['threads', 'share.threads'],
] as const satisfies readonly [keyof Shows, string][];

/** Links with which somebody outside reads along: made here, and withdrawn here. */
export function Sharing({ title, means, made: before, links, chooses = false, lang, onClose }: SharingProps) {
  const t = useT();
  const [made, setMade] = useState<MadeShare | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [reads, setReads] = useState(0);
  const { found } = useAsked(`${reads}`, links.list);
  async function act<T>(what: () => Promise<T>): Promise<T | null> {
    setFailure(null);
    try {
      return await what();
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      setReads((n) => n + 1);
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="sharing">
        {failure !== null && <p role="alert">{archiveSentence(t, failure)}</p>}
        {made ? (
          <Made made={made} onMore={() => setMade(null)} />
        ) : (
          <Making means={means} chooses={chooses} onMake={async (name, days, shows) => setMade(await act(() => links.make(name, days, shows)))} />
        )}
        {found && found.length > 0 && <Standing title={before} shares={found} lang={lang} onWithdraw={(share) => void act(() => links.withdraw(share))} />}
      </div>
    </Dialog>
  );
}

function Making({ means, chooses, onMake }: { means: string; chooses: boolean; onMake: (name: string, days: number, shows: Shows) => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [days, setDays] = useState('30');
  const [shown, setShown] = useState<(keyof Shows)[]>([]);
  const make = () => onMake(name.trim(), Number(days), { words: shown.includes('words'), notes: shown.includes('notes'), threads: shown.includes('threads') });
  return (
    <Form does={t('share.make')} onSend={make}>
      <p>{means}</p>
      <Field label={t('share.name')} value={name} onValue={setName} autocomplete="off" most={60} autofocus />
      <Choice label={t('share.days')} value={days} options={spans.map((span) => ({ value: `${span}`, text: t('share.span', { n: span }) }))} onValue={setDays} />
      {chooses && <Ticks label={t('share.also')} options={parts.map(([value, text]) => ({ value, text: t(text) }))} chosen={shown} onChosen={setShown} />}
    </Form>
  );
}

/** The link is told once: the server keeps no more of it than it needs to know it again. */
function Made({ made: { link, qr }, onMore }: { made: MadeShare; onMore: () => void }) {
  const t = useT();
  return (
    <section class="sharing-made">
      <p>{t('share.once')}</p>
      <div class="sharing-qr">
        <Qr code={qr} label={t('share.qr')} />
      </div>
      <Link link={link} />
      <Button kind="quiet" onPress={onMore}>
        {t('share.more')}
      </Button>
    </section>
  );
}

function Standing({ title, shares, lang, onWithdraw }: { title: string; shares: readonly Share[]; lang: Lang; onWithdraw: (share: string) => void }) {
  const t = useT();
  const day = (at: number) => momentOf(at, lang).whole;
  const state = ({ withdrawn, expires, used }: Share) => {
    if (withdrawn !== null) return t('share.withdrawn', { day: day(withdrawn) });
    if (expires <= Date.now()) return t('share.over', { day: day(expires) });
    return `${t('share.until', { day: day(expires) })} ${used === null ? t('share.unused') : t('share.used', { day: day(used) })}`;
  };
  return (
    <section class="sharing-links">
      <h3>{title}</h3>
      <ul>
        {shares.map((share) => (
          <li key={share.id} class="sharing-link">
            <p class="sharing-name">{share.name}</p>
            <p class="sharing-state">{state(share)}</p>
            {share.withdrawn === null && share.expires > Date.now() && (
              <Withdrawing onWithdraw={() => onWithdraw(share.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link that is withdrawn does not work again, so it is asked first whether that is meant. */
function Withdrawing({ onWithdraw }: { onWithdraw: () => void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const id = useId();
  useBack(asking ? id : null);
  if (!asking) {
    return (
      <div id={id} class="sharing-withdraw">
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t('share.withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <div id={id} class="sharing-sure">
      <p ref={focused} tabIndex={-1}>
        {t('share.withdraw.means')}
      </p>
      <p class="sharing-acts">
        <Button onPress={onWithdraw}>{t('share.withdraw.sure')}</Button>
        <Button kind="quiet" onPress={() => setAsking(false)}>
          {t('notes.leave')}
        </Button>
      </p>
    </div>
  );
}
