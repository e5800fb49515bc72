import { say } from '../../core/text';
import type { Grid, GridAnswer, GridResult, Mark } from '../../core/protocol';
import type { Translate } from '../../i18n';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { ShowGrid } from './Show';
import { zoneAt } from './zones';

/** A grid on the phone. */
export const grid: Asking<Grid, GridAnswer, GridResult> = {
  Ask,
  PhoneResult: ShowGrid,
  lacking: (_question, draft, t) => (draft === null ? t('grid.lacking') : null),
  final: (draft) => draft,
  written: () => false,
  said: (question, { marks }, lang, t) => marks.map((mark, at) => ({ text: [nameOf(question, mark, at, marks.length, lang), where(question, mark, lang, t)].filter(Boolean).join(': '), lang })),
};

function nameOf({ items }: Grid, { item, label }: Mark, at: number, of: number, lang: string): string {
  const known = items.find(({ id }) => id === item);
  return known ? say(known.label, lang).text : (label ?? (of > 1 ? `${at + 1}` : ''));
}

/** The zone and what to do there; where there is none, the end that is nearest on either axis. */
function where(question: Grid, { x, y }: Mark, lang: string, t: Translate): string {
  const zone = zoneAt(question, x, y);
  if (zone) return [zone.label, zone.advice].flatMap((text) => (text ? say(text, lang).text : [])).join(' – ');
  const across = say(x < 50 ? question.x_low : question.x_high, lang).text;
  const along = say(y < 50 ? question.y_low : question.y_high, lang).text;
  return t('grid.where', across, along);
}
