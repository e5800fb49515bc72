import type { ComponentChildren } from 'preact';
import type { Scene } from '../../core/protocol';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Ripples } from '../../ui/Ripples';
import type { LaterKinds } from './later';
import { RoundShell } from './RoundShell';
import { Shell } from './Shell';

/** A question of a kind that is not here yet: what is asked can be read already. */
export function Coming({ kinds, scene }: { kinds: LaterKinds; scene: Scene }) {
  return (
    <RoundShell scene={scene} dock={kinds.arrival !== 'coming' && <TryAgain kinds={kinds} />}>
      <Arriving kinds={kinds} />
      {kinds.arrival === 'coming' && <Ripples />}
    </RoundShell>
  );
}

/** A page that is not here yet. */
export function Awaited({ kinds, above }: { kinds: LaterKinds; above: ComponentChildren }) {
  const t = useT();
  return (
    <Shell above={above} heading={t('phone.connecting')} dock={kinds.arrival !== 'coming' && <TryAgain kinds={kinds} />}>
      <Arriving kinds={kinds} />
      {kinds.arrival === 'coming' && <Ripples />}
    </Shell>
  );
}

/** Says what is the matter with what is not here yet. */
export function Arriving({ kinds: { arrival } }: { kinds: LaterKinds }) {
  const t = useT();
  return (
    <p class="phone-state" role="status">
      {arrival === 'outdated' ? t('refusal.version') : arrival === 'failed' ? t('kinds.failed') : t('kinds.coming')}
    </p>
  );
}

/** What a person can do about it. */
export function TryAgain({ kinds }: { kinds: LaterKinds }) {
  const t = useT();
  if (kinds.arrival === 'outdated') {
    return (
      <Button kind="primary" wide onPress={() => location.reload()}>
        {t('refusal.reload')}
      </Button>
    );
  }
  return (
    <Button kind="primary" wide icon="again" onPress={() => kinds.again()}>
      {t('kinds.again')}
    </Button>
  );
}
