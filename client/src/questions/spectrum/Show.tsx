import { say } from '../../core/text';
import { useT } from '../../i18n';
import { Count } from '../../ui/Count';
import { longestWord } from '../../ui/longest';
import { hills, sides } from '../hills';
import { Ridge } from '../Ridge';
import { Shift } from '../Shift';
import type { ShowProps } from '../Show';
import { stacks } from './stacks';
import './Show.css';

/** Up to so many people everybody is seen as a dot of their own. */
const mostDots = 80;

/** So near an end of the line, in hundredths of it, a name under a place would leave the page: it is up to twice as wide. */
const end = 24;

/** Which part of a name, in percent of its width, stands under its place: the middle, unless that is near an end. */
function under(place: number): number {
  if (place < end) return (50 * place) / end;
  return place > 100 - end ? 100 - (50 * (100 - place)) / end : 50;
}

/** Where everybody stands: a hill, how many stand nearer to either pole, and the person in the middle. */
export function ShowSpectrum({ question, result, lang, before }: ShowProps<'spectrum'>) {
  const t = useT();
  const [heights, earlier] = hills(result.places, ...(before ? [before.result.places] : []));
  const was = before && sides(before.result.places);
  const { left, middle, right } = sides(result.places);
  const poles = [
    { name: say(question.left, lang), n: left, was: was?.left },
    { name: say(question.right, lang), n: right, was: was?.right },
  ];
  const { median, ballots } = result;
  return (
    <figure class="spectrum">
      <div class="spectrum-picture" aria-hidden="true">
        <div class={ballots > mostDots || before ? 'spectrum-hill' : 'spectrum-hill spectrum-behind'}>
          <Ridge heights={heights!} />
        </div>
        {earlier && <Ridge heights={earlier} before />}
        {ballots <= mostDots &&
          !before &&
          stacks(result.places).map(({ key, place, row }) => <span key={key} class="spectrum-dot" style={{ '--place': place, '--row': row }} />)}
        {before && before.result.median !== null && median !== null && (
          <div class="spectrum-way">
            <Shift from={before.result.median} to={median} />
          </div>
        )}
        {median !== null && (
          <span class="spectrum-middle" style={{ transform: `translateX(${median}%)` }}>
            {/* As high as the hill is there. */}
            <span style={{ transform: `scaleY(${heights![Math.round(median)]!})` }} />
          </span>
        )}
      </div>
      <div class="spectrum-feet" aria-hidden="true">
        {median !== null && (
          <span class="spectrum-half" style={{ transform: `translateX(${median}%)` }}>
            <span style={{ transform: `translateX(${-under(median)}%)` }}>{t('median')}</span>
          </span>
        )}
      </div>
      <div class="spectrum-poles" style={{ '--longest': longestWord(poles.map(({ name }) => name.text).join(' ')) }} aria-hidden="true">
        {poles.map(({ name, n, was: earlierN }, i) => (
          <p key={i} class="spectrum-pole">
            <span class="spectrum-count">
              <Count value={n} />
              {earlierN !== undefined && <span class="spectrum-was">{t('rounds.was', { before: earlierN })}</span>}
            </span>
            <span lang={name.lang}>{name.text}</span>
          </p>
        ))}
      </div>
      <ul class="unseen">
        {poles.map(({ name, n }, i) => (
          <li key={i}>{t('spectrum.side', { pole: name.text, who: t('people', { n, per: question.per }) })}</li>
        ))}
        <li>{t('spectrum.exactly', { who: t('people', { n: middle, per: question.per }) })}</li>
        {median !== null && <li>{t('spectrum.median', { median, left: poles[0]!.name.text, right: poles[1]!.name.text })}</li>}
        {before && before.result.median !== null && <li>{t('rounds.median', { round: before.number, was: before.result.median })}</li>}
      </ul>
    </figure>
  );
}
