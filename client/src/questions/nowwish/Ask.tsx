import { say } from '../../core/text';
import type { NowWish, NowWishAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Range } from '../../ui/Range';
import { Slider } from '../../ui/Slider';
import type { AskProps } from '../asking';
import { placeOf, put, type NowWishDraft, type When } from './places';
import { whens } from './whens';
import './Ask.css';

/** Every line twice: where we are, and where we would like to be. The first is seen on the second, to compare with. */
export function Ask({ question, lang, draft, onDraft, labelledBy, describedBy }: AskProps<NowWish, NowWishDraft, NowWishAnswer>) {
  const t = useT();
  const low = say(question.low, lang);
  const high = say(question.high, lang).text;
  const { now, wish } = whens(question, lang, t);
  const prompt = say(question.prompt, lang).text;
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <p class="ask-hint">{t('nowwish.hint')}</p>
      <div class="nowwish-items">
        {question.items.map(({ id, label }) => {
          const item = say(label, lang);
          const line = (when: When, name: string) => ({
            value: placeOf(draft, id, when),
            onValue: (place: number) => onDraft(put(question, draft, id, when, place)),
            label: `${item.text}, ${name}`,
          });
          const here = placeOf(draft, id, 'now');
          return (
            <section key={id} class="nowwish-item" data-lacks={here === null || placeOf(draft, id, 'wish') === null || undefined}>
              {/* A question that is its own only line is not asked twice. */}
              {item.text !== prompt && (
                <h2 class="nowwish-label" lang={item.lang}>
                  {item.text}
                </h2>
              )}
              <p class="nowwish-when" lang={now.lang || undefined} aria-hidden="true">
                {now.text}
              </p>
              <Range {...line('now', now.text)} valueText={t('slider.value', { place: here ?? 0, low: low.text, high })} />
              <p class="nowwish-when" lang={wish.lang || undefined} aria-hidden="true">
                {wish.text}
              </p>
              <Slider {...line('wish', wish.text)} mark={here} low={low.text} high={high} lang={low.lang} />
            </section>
          );
        })}
      </div>
    </div>
  );
}
