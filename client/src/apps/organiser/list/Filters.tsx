import { useState } from 'preact/hooks';
import type { ArchiveIndex } from '../../../core/archive';
import type { Label } from '../../../core/overlay';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { labelsPath } from '../place';
import { byDeck } from './byDeck';
import { Choice } from './Choice';
import { Day } from './Day';
import { everything, filtersOf, type Looking } from './looking';
import './Filters.css';

export interface FiltersProps {
  index: ArchiveIndex;
  labels: readonly Label[];
  looking: Looking;
  lang: Lang;
  onLook: (change: Partial<Looking>) => void;
}

/** When it was, which deck, which question, whose it was. On a phone they are behind a button, so that rooms come first. */
export function Filters({ index: { decks, questions, presenters }, labels, looking, lang, onLook }: FiltersProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const set = filtersOf(looking);
  return (
    <section class={open ? 'filters filters-open' : 'filters'} aria-label={t('archive.filters')}>
      <button type="button" class="filters-switch" aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}>
        {t('archive.filters')}
        {set > 0 && <span class="filters-set figures">{set}</span>}
      </button>
      <div id="filters" class="filters-all">
        <Choice
          label={t('archive.deck')}
          any={t('archive.deck.any')}
          value={looking.deck}
          groups={[{ name: '', options: decks.map(({ id, title, rooms }) => ({ value: id, text: say(title, lang).text, rooms })) }]}
          onValue={(deck) => onLook({ deck })}
        />
        <Choice
          label={t('archive.question')}
          any={t('archive.question.any')}
          value={looking.question}
          groups={byDeck(decks, questions, lang)}
          onValue={(question) => onLook({ question })}
        />
        {(presenters.length > 1 || looking.presenter !== '') && (
          <Choice
            label={t('archive.presenter')}
            any={t('archive.presenter.any')}
            value={looking.presenter}
            groups={[{ name: '', options: presenters.map(({ id, name, rooms }) => ({ value: id, text: name, rooms })) }]}
            onValue={(presenter) => onLook({ presenter })}
          />
        )}
        {labels.length > 0 && (
          <>
            <Choice
              label={t('labels.one')}
              any={t('labels.any')}
              value={looking.label}
              groups={[{ name: '', options: labels.map(({ id, name, found_in: rooms }) => ({ value: id, text: name, rooms })) }]}
              onValue={(label) => onLook({ label })}
            />
            <a class="labels-all" href={labelsPath}>
              {t('labels.everywhere')}
            </a>
          </>
        )}
        <Day label={t('archive.since')} value={looking.since} onValue={(since) => onLook({ since })} />
        <Day label={t('archive.until')} value={looking.until} onValue={(until) => onLook({ until })} />
        {set > 0 && (
          <Button kind="quiet" onPress={() => onLook({ ...everything, q: looking.q })}>
            {t('archive.filters.none')}
          </Button>
        )}
      </div>
    </section>
  );
}
