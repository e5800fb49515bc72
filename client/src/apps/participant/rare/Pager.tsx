import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { beside, overview } from '../pacing';
import './Pager.css';

/** The way to the slides before and after this one. `onward`: nothing else is to be done here. */
export function Pager({ scene, at, turn, onward }: { scene: Scene; at: number; turn: (place: string) => void; onward: boolean }) {
  const t = useT();
  return (
    <nav class="pager" aria-label={t('paced.ways')}>
      <Button icon="back" bare onPress={() => turn(beside(scene, at, -1))}>
        {t('paced.previous')}
      </Button>
      <Button kind="quiet" onPress={() => turn(overview)}>
        {t('paced.overview')}
      </Button>
      <Button kind={onward ? 'primary' : 'plain'} wide onPress={() => turn(beside(scene, at, 1))}>
        {t('paced.next')}
      </Button>
    </nav>
  );
}
