import { say } from '../../core/text';
import type { ShowProps } from '../Show';
import { Cloud } from './Cloud';
import { Spread } from './Spread';
import './Show.css';

/** The words of the room, drawn or as the room looks at them. Meanwhile the drawing lives on, so that words are found where they were. */
export function ShowCloud({ question, result, lens, arranged, grown, lang }: ShowProps<'cloud'>) {
  const listing = lens && lens.name !== 'cloud' ? lens : null;
  const spoken = say(question.prompt, lang).lang;
  return (
    <div class="look">
      <div class={listing ? 'look-drawn look-away' : 'look-drawn'} aria-hidden={listing !== null}>
        <Cloud words={result.words} distinct={result.distinct} arranged={arranged ?? 0} {...(grown && { grown })} lang={spoken} per={question.per} />
      </div>
      {/* Another leaf is another page: it comes in by itself. */}
      {listing && <Spread key={`${listing.name} ${listing.leaf}`} lens={listing} lang={spoken} per={question.per} />}
    </div>
  );
}
