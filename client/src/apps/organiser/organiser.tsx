import { show } from '../presenter/page';
// After the tokens, whose typefaces it replaces.
import '../../ui/fonts.css';
import { Archive } from './Archive';
import { placeOf } from './place';

/** The page is /archive and everything below it: what there is to see is in the address. */
show(<Archive place={placeOf(location.pathname)} />);
