import { say } from '../../core/text';
import type { Grid, GridAnswer, GridResult, Mark } from '../../core/protocol';
import type { Asking } from '../asking';
import { graphemes, oneLine } from '../writing';
import { Ask } from './Ask';
import { ShowGrid } from './Show';
import { mostCharacters } from './marks';
import { where } from './zones';

/** A grid on the phone. */
export const grid: Asking<Grid, GridAnswer, GridResult> = {
  Ask,
  PhoneResult: ShowGrid,
  lacking: (_question, draft, t) => {
    if (draft === null) return t('grid.lacking');
    const over = longestName(draft) - mostCharacters;
    return over > 0 ? t('text.over', { n: over }) : null;
  },
  left: ({ items }, { marks }, t) => (items.length > marks.length ? t('grid.left', { n: items.length - marks.length }) : null),
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
