/** For rooms in which everybody goes at their own pace. */
import { Overview } from './Overview';
import { Pager } from './Pager';

export const paced = { Overview, Pager };
