import type { Qr as QrCode } from '../../../core/api';
import type { Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Count } from '../../../ui/Count';
import { Hall } from '../../../ui/Hall';
import { Logo } from '../../../ui/Logo';
import { longestWord } from '../../../ui/longest';
import { Qr } from '../../../ui/Qr';
import { breakable, groups } from '../../../ui/Strip';
import './JoinPanel.css';

export interface JoinPanelProps {
  scene: Scene;
  lang: Lang;
  address: string;
  qr: QrCode | null;
}

/** How to come in, as large as the wall allows, and the hall in which everybody who did has a seat; where everybody goes at their own pace, until when. */
export function JoinPanel({ scene, lang, address, qr }: JoinPanelProps) {
  const t = useT();
  const { text, lang: spoken } = say(scene.title, lang);
  const paced = scene.phase === 'paced';
  const people = paced ? scene.answered : scene.present;
  return (
    <main class={paced ? 'join join-paced' : 'join'}>
      <div class="join-says">
        <div class="join-head">
          <Logo />
          <h1 class={text.length > 40 ? 'join-title join-title-long' : 'join-title'} style={{ '--longest': longestWord(text) }} lang={spoken} tabIndex={-1}>
            {text}
          </h1>
        </div>
        <div class="join-way">
          {paced && <p class="join-until">{scene.until === null ? t('pace.open') : t('pace.until', { until: scene.until })}</p>}
          {isHere(address) && <p class="join-here">{t('join.here')}</p>}
          <p>
            <span class="join-word">{t('join.address')}</span>
            <span class={address.length > 16 ? 'join-address join-address-long' : 'join-address'}>{breakable(address)}</span>
          </p>
          <p>
            <span class="join-word">{t('join.code')}</span>
            <span class="join-code figures">
              {groups(scene.code).map((group, i) => (
                <span key={i}>{group}</span>
              ))}
            </span>
          </p>
        </div>
        <p class="join-present">
          {people > 0 ? (
            <>
              <Count value={people} />
              <span class="join-word">{t(paced ? 'pace.answered' : 'join.present', { n: people })}</span>
            </>
          ) : (
            <span class="join-word">{t(paced ? 'pace.first' : 'join.first')}</span>
          )}
        </p>
      </div>
      <div class="join-shows">
        <div class="join-qr">{qr && <Qr code={qr} label={t('strip.qr', { address })} />}</div>
        <div class="join-hall">
          <Hall people={people} />
        </div>
      </div>
    </main>
  );
}

/** Whether an address leads to this machine only. */
function isHere(address: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(address);
}
