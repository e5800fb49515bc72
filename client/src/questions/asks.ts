/** Every kind of question on the phone; the compiler points at the line that is missing. */
import type { Answer, Question, Result } from '../core/protocol';
import type { Asking } from './asking';
import { choice } from './choice/asking';
import { cloud } from './cloud/asking';
import { content } from './content/asking';
import { nowwish } from './nowwish/asking';
import type { NowWishDraft } from './nowwish/places';
import { grid } from './grid/asking';
import { open } from './open/asking';
import { points } from './points/asking';
import { questions } from './questions/asking';
import { ranking } from './ranking/asking';
import { scale } from './scale/asking';
import { spectrum } from './spectrum/asking';
import { timeline } from './timeline/asking';

type Of<Union extends { kind: string }, Kind> = Extract<Union, { kind: Kind }>;
/** Half an answer is not always an answer. */
type Draft<Kind> = Kind extends 'nowwish' ? NowWishDraft : Of<Answer, Kind>;
type Asks = { [Kind in Question['kind']]: Asking<Of<Question, Kind>, Of<Answer, Kind>, Of<Result, Kind>, Draft<Kind>> };

const asks: Asks = { choice, cloud, grid, open, ranking, scale, points, spectrum, nowwish, questions, timeline, content };

/** How this question is asked. Its answers, drafts and results are of its own kind, which the compiler cannot see from here. */
export function askingOf(question: Question): Asking<Question, Answer, Result> {
  return asks[question.kind] as unknown as Asking<Question, Answer, Result>;
}
