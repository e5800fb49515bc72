import { useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { labelsPath } from '../place';
import { Labelling } from './Labelling';
import type { Margin } from './useMargin';
import { Worn } from './Worn';
import './RoomLabels.css';

/** The labels of a room: given and taken away here, and changed everywhere on a page of their own. */
export function RoomLabels({ margin }: { margin: Margin }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const worn = margin.overlay.labels.filter(({ id }) => margin.overlay.worn.includes(id));
  return (
    <section class="labels">
      <Worn words={worn} title={t('labels.title')} />
      <Button kind="quiet" icon={open ? 'less' : 'more'} onPress={() => setOpen(!open)}>
        {t('labels.change')}
      </Button>
      {open && (
        <>
          <Labelling margin={margin} answers={null} worn={worn} />
          <a class="labels-all" href={labelsPath}>
            {t('labels.everywhere')}
          </a>
        </>
      )}
    </section>
  );
}
