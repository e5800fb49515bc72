import { say } from '../../core/text';
import type { Grid, GridAnswer, GridResult, Mark } from '../../core/protocol';
import type { Translate } from '../../i18n';
import type { Asking } from '../asking';
import { graphemes, oneLine } from '../writing';
import { Ask } from './Ask';
import { ShowGrid } from './Show';
import { mostCharacters } from './marks';
import { zoneAt } from './zones';

/** A grid on the phone. */
export const grid: Asking<Grid, GridAnswer, GridResult> = {
  Ask,
  PhoneResult: ShowGrid,
  lacking: (_question, draft, t) => {
    if (draft === null) return t('grid.lacking');
    const over = longestName(draft) - mostCharacters;
    return over > 0 ? t('text.over', over) : null;
  },
  final: ({ marks }) => ({ kind: 'grid', marks: marks.map((mark) => ({ ...mark, label: oneLine(mark.label ?? '') || null })) }),
  written: () => false,
  said: (question, { marks }, lang, t, margin) => marks.map((mark, at) => ({ text: [nameOf(question, mark, at, marks.length, lang, margin?.[at]), where(question, mark, lang, t)].filter(Boolean).join(': '), lang })),
};

function longestName({ marks }: GridAnswer): number {
  return Math.max(...marks.map(({ label }) => graphemes(oneLine(label ?? ''))));
}

function nameOf({ items }: Grid, { item, label }: Mark, at: number, of: number, lang: string, own: string | undefined): string {
  const known = items.find(({ id }) => id === item);
  return known ? say(known.label, lang).text : label || own || (of > 1 ? `${at + 1}` : '');
}

/** The zone and what to do there; where there is none, the end that is nearest on either axis. */
function where(question: Grid, { x, y }: Mark, lang: string, t: Translate): string {
  const zone = zoneAt(question, x, y);
  if (zone) return [zone.label, zone.advice].flatMap((text) => (text ? say(text, lang).text : [])).join(' – ');
  const across = say(x < 50 ? question.x_low : question.x_high, lang).text;
  const along = say(y < 50 ? question.y_low : question.y_high, lang).text;
  return t('grid.where', across, along);
}
