/** For who takes their answers home, or back. */
import { takeCopy } from '../../../core/copies';
import { Download } from './Download';
import { TakingBack } from './TakingBack';

export const own = { takeCopy, Download, TakingBack };
