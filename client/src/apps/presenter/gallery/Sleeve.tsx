import type { DeckSummary } from '../../../core/api';
import { say, type Text } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { longestWord } from '../../../ui/longest';
import { colourOf } from './colours';
import { groovesOf, sleeve } from './grooves';
import './Sleeve.css';

export interface SleeveProps {
  deck: DeckSummary & { title: Text };
  lang: Lang;
}

/** A deck as one of a series: its title, and its questions as the grooves of a record. */
export function Sleeve({ deck, lang }: SleeveProps) {
  const t = useT();
  const { text, lang: spoken } = say(deck.title, lang);
  return (
    <div class={`sleeve sleeve-${colourOf(deck.id)}`}>
      <p class="sleeve-facts">
        <span>{t('gallery.questions', { n: deck.questions })}</span>
        <span>{deck.languages.map((tag) => tag.toUpperCase()).join(' ')}</span>
      </p>
      <h2 class={text.length > 50 ? 'sleeve-title sleeve-title-longer' : text.length > 30 ? 'sleeve-title sleeve-title-long' : 'sleeve-title'} lang={spoken} style={{ '--longest': longestWord(text) }}>
        {text}
      </h2>
      <svg class="sleeve-record" viewBox={`0 ${sleeve / 2} ${sleeve} ${sleeve / 2}`} aria-hidden="true" focusable="false">
        {groovesOf(deck.kinds).map(({ radius, width, dashes, round }) => (
          <path
            key={radius}
            d={`M${sleeve / 2 - radius} ${sleeve}a${radius} ${radius} 0 0 1 ${2 * radius} 0`}
            stroke-width={width}
            stroke-linecap={round ? 'round' : 'butt'}
            {...(dashes && { 'stroke-dasharray': dashes })}
          />
        ))}
        <circle cx={sleeve / 2} cy={sleeve} r="5" />
      </svg>
    </div>
  );
}
