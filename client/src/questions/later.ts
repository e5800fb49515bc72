/** The kinds that come after the phone's page, in one file of their own. */
import type { Later } from './asks';
import { grid } from './grid/asking';
import { nowwish } from './nowwish/asking';
import { points } from './points/asking';
import { questions } from './questions/asking';
import { ranking } from './ranking/asking';
import { scale } from './scale/asking';
import { spectrum } from './spectrum/asking';
import { timeline } from './timeline/asking';

export const later: Later = { grid, nowwish, points, questions, ranking, scale, spectrum, timeline };
