import { say } from '../../core/text';
import type { Points, PointsAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Range } from '../../ui/Range';
import type { AskProps } from '../asking';
import { give, giftOf, left } from './gifts';
import './Ask.css';

/** A line and two buttons for everything that may be given something. More than there is cannot be given. */
export function Ask({ question, lang, draft, onDraft, labelledBy, describedBy }: AskProps<Points, PointsAnswer>) {
  const t = useT();
  const { items, budget, step } = question;
  const rest = left(question, draft);
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <p class={rest === 0 ? 'ask-hint ask-hint-full' : 'ask-hint'} role="status">
        {rest > 0 ? t('points.left', { rest, budget }) : t('points.divided', { budget })}
      </p>
      <div class="gifts">
        {items.map(({ id, label }) => {
          const item = say(label, lang);
          const points = giftOf(draft, id);
          const change = (wanted: number) => onDraft(give(question, draft, id, wanted));
          return (
            <div key={id} class="gift">
              <p class="gift-name">
                <span class="gift-label" lang={item.lang} aria-hidden="true">
                  {item.text}
                </span>
                <span class={points > 0 ? 'gift-points figures' : 'gift-points gift-none figures'} aria-hidden="true">
                  {points}
                </span>
              </p>
              <div class="gift-hands">
                <Button bare icon="less" disabled={points === 0} onPress={() => change(points - step)}>
                  {t('points.less', { step, label: item.text })}
                </Button>
                <Range
                  amount
                  value={points > 0 ? points : null}
                  max={budget}
                  step={step}
                  onValue={change}
                  label={item.text}
                  valueText={t('points.value', { points, budget })}
                />
                <Button bare icon="more" disabled={rest === 0} onPress={() => change(points + step)}>
                  {t('points.more', { step, label: item.text })}
                </Button>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
