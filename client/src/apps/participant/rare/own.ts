/** For who takes their answers home, or back. */
import { takeCopy } from '../../../core/copies';
import { Home } from './Home';
import { TakingBack } from './TakingBack';

export const own = { takeCopy, Home, TakingBack };
