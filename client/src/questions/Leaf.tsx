import { useT } from '../i18n';
import { Button } from '../ui/Button';
import type { Leafing } from './leafing';
import './Leaf.css';

/** Turns the pages of a picture by hand. On the wall it is there while the pointer moves. */
export function Leaf({ leafing: { held, turn, release } }: { leafing: Leafing }) {
  const t = useT();
  return (
    <span class="leaf">
      <Button icon="next" bare onPress={() => turn(-1)}>
        {t('leaf.back')}
      </Button>
      <Button icon="next" bare onPress={() => turn(1)}>
        {t('leaf.on')}
      </Button>
      {held && (
        <Button kind="quiet" onPress={release}>
          {t('leaf.release')}
        </Button>
      )}
    </span>
  );
}
