import { say } from '../../core/text';
import { formatNumber, useLang, useT } from '../../i18n';
import { Count } from '../../ui/Count';
import { hills, sides } from '../hills';
import { Ridge } from '../Ridge';
import type { ShowProps } from '../Show';
import { stacks } from './stacks';
import './Show.css';

/** Up to so many people everybody is seen as a dot of their own. */
const mostDots = 80;

/** Where everybody stands: a hill, how many stand nearer to either pole, and the person in the middle. */
export function ShowSpectrum({ question, result, lang }: ShowProps<'spectrum'>) {
  const t = useT();
  const mine = useLang();
  const [heights] = hills(result.places);
  const { left, middle, right } = sides(result.places);
  const poles = [
    { name: say(question.left, lang), n: left },
    { name: say(question.right, lang), n: right },
  ];
  const { median, ballots } = result;
  return (
    <figure class="spectrum">
      <div class="spectrum-picture" aria-hidden="true">
        <div class={ballots > mostDots ? 'spectrum-hill' : 'spectrum-hill spectrum-behind'}>
          <Ridge heights={heights!} />
        </div>
        {ballots <= mostDots &&
          stacks(result.places).map(({ key, place, row }) => <span key={key} class="spectrum-dot" style={{ '--place': place, '--row': row }} />)}
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
            <span style={{ transform: `translateX(${-median}%)` }}>{t('median')}</span>
          </span>
        )}
      </div>
      <div class="spectrum-poles" aria-hidden="true">
        {poles.map(({ name, n }, i) => (
          <p key={i} class="spectrum-pole">
            <span class="spectrum-count">
              <Count value={n} />
            </span>
            <span lang={name.lang}>{name.text}</span>
          </p>
        ))}
      </div>
      <ul class="unseen">
        {poles.map(({ name, n }, i) => (
          <li key={i}>{t('spectrum.side', name.text, n)}</li>
        ))}
        <li>{t('spectrum.exactly', middle)}</li>
        {median !== null && <li>{t('spectrum.median', formatNumber(mine, median), poles[0]!.name.text, poles[1]!.name.text)}</li>}
      </ul>
    </figure>
  );
}
