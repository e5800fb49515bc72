import type { ComponentChildren } from 'preact';
import { Count } from './Count';
import { Hall } from './Hall';
import { Qr, type QrCode } from './Qr';
import { outOf, useT } from '../i18n';
import './Strip.css';

export interface StripProps {
  /** Where to go, as people type it: without https://. */
  address: string;
  /** The eight digits of the room. */
  code: string;
  qr: QrCode | null;
  /** How many people are in the room. */
  present: number;
  /** How many of them answered; null while there is nothing to answer. */
  answered: number | null;
  /** Whether everybody has a seat above the count: not where the picture is the hall itself. */
  hall?: boolean;
  /** Whether a sound goes through the hall. */
  sounding?: boolean;
  /** How much time they have. */
  timer?: ComponentChildren;
}

/** The same on every picture of the evening: where to join, with which code, and how many did. */
export function Strip({ address, code, qr, present, answered, hall = true, sounding = false, timer }: StripProps) {
  const t = useT();
  return (
    <aside class="strip" aria-label={t('strip.name')}>
      {qr && <Qr code={qr} label={t('strip.qr', { address })} />}
      <div class="strip-way">
        <span class="strip-word">{t('strip.join')}</span>
        <span class={address.length > 13 ? 'strip-address strip-address-long' : 'strip-address'}>{breakable(address)}</span>
        <span class="unseen">{t('strip.code')}</span>
        <span class="strip-code figures">
          {groups(code).map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </span>
      </div>
      {timer}
      {hall && (
        <div class="strip-hall">
          <Hall people={present} heard={answered} sounding={sounding} />
        </div>
      )}
      <div class="strip-count">
        {/* A figure that begins to mean something else does not count its way there. */}
        <Count key={answered === null ? 'present' : 'answered'} value={answered ?? present} />
        <span class="strip-word">{answered === null ? t('strip.present') : t('strip.answered', outOf(answered, present))}</span>
      </div>
    </aside>
  );
}

/** Digits in groups of four: that is how people read them out. */
export function groups(code: string): string[] {
  return code.match(/\d{1,4}/g) ?? [];
}

/** An address that is not known yet keeps its line; one that is long breaks after a dot, a colon or a dash, not in the middle of a word. */
export function breakable(address: string) {
  if (address === '') return '\u00a0';
  const parts = address.match(/[^.:/-]+[.:/-]*/g) ?? [address];
  return parts.flatMap((part, i) => (i === 0 ? [part] : [<wbr key={i} />, part]));
}
