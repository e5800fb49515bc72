import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Wordmark } from '../../ui/Mark';
import { Ripples } from '../../ui/Ripples';
import { Shell } from './Shell';
import { refusal } from './words';

/** The server does not let this page in, and says why. */
export function TurnedAway({ code }: { code: number }) {
  const t = useT();
  return (
    <Shell
      above={<Wordmark name="Klankbord" />}
      heading={t('refusal.title')}
      dock={
        <Button kind="primary" wide icon="again" onPress={() => location.reload()}>
          {t('refusal.reload')}
        </Button>
      }
    >
      <p class="phone-state" role="alert">
        {refusal(code, t)}
      </p>
      <Ripples />
    </Shell>
  );
}
