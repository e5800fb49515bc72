import { useState } from 'preact/hooks';
import { ApiError, type PairingRole, type Session } from '../../../core/api';
import { Speaks, translator, useT, type Lang } from '../../../i18n';
import { useLanguage, type Choose } from '../../../i18n/languages';
import { Apart } from '../Apart';
import { reads } from '../back';
import { useTheme } from '../device';
import { failureSentence } from '../sentences';
import { useSession } from '../useSession';
import { Moderator } from './Moderator';
import { RoomDesk } from './RoomDesk';
import './Remote.css';

/** Whom each of them may invite. */
const invites = {
  remote: ['moderator'],
  presenter: ['moderator', 'presenter', 'remote'],
} as const satisfies Record<string, readonly PairingRole[]>;

/** A device with a part in a room: the presenter's own phone, a moderator's, or that of whoever presents too. */
export function Remote({ pairing }: { pairing: string | null }) {
  const [lang, setLang] = useLanguage('klankbord_lang');
  useTheme('auto');
  const t = translator(lang);
  const { session, failure } = useSession(pairing === null ? null : { pairing });
  return (
    <Speaks value={lang}>
      {session ? <Part session={session} lang={lang} onLang={setLang} /> : <Apart sentence={failure ? pairingSentence(t, failure) : t('remote.coming')} />}
    </Speaks>
  );
}

function Part({ session: { role, room, may }, lang, onLang }: { session: Session; lang: Lang; onLang: Choose }) {
  const t = useT();
  const archive = may.includes(reads);
  // A presenter has many rooms; the address says which one this device leads.
  const [led, lead] = useState(() => new URLSearchParams(location.search).get('room'));
  if (role === 'remote' && room !== null) return <RoomDesk room={room} invites={invites.remote} decks={false} archive={archive} lang={lang} onLang={onLang} />;
  if (role === 'moderator' && room !== null) return <Moderator room={room} lang={lang} onLang={onLang} />;
  const presents = may.includes('open rooms');
  if (presents && led !== null) return <RoomDesk room={led} invites={invites.presenter} decks archive={archive} lang={lang} onLang={onLang} />;
  if (presents && room !== null) {
    const here = () => {
      history.replaceState(null, '', `?room=${encodeURIComponent(room)}`);
      lead(room);
    };
    return (
      <Apart
        sentence={t('remote.presents')}
        link={{ href: `/rooms/${encodeURIComponent(room)}/screen`, text: t('gallery.screen') }}
        action={{ does: t('remote.here'), onPress: here }}
      />
    );
  }
  return <Apart sentence={t('remote.unpaired')} />;
}

function pairingSentence(t: ReturnType<typeof translator>, failure: unknown): string {
  const worthless = failure instanceof ApiError && failure.code === 'worthless_link';
  return worthless ? t('failed.worthless_pairing') : failureSentence(t, failure);
}
